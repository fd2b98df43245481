using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What an order's lines name.</summary>
public enum OrderKind
{
    /// <summary>Offerings, priced.</summary>
    CustomerOrder,

    /// <summary>Service specifications, not priced.</summary>
    ServiceOrder,

    /// <summary>Offerings, priced: what is going to be quoted, while it is written. Never submitted, and no order to anybody but who writes it.</summary>
    Quote,
}

/// <summary>Questions to an order's kind.</summary>
public static class OrderKinds
{
    /// <summary>Whether lines cost something: not those of a service order, which are technical.</summary>
    public static bool IsPriced(this OrderKind kind) => kind != OrderKind.ServiceOrder;

    /// <summary>Whether its lines may name what has <paramref name="specification"/>, null for a pure bundle: a service order's name services, others' what is sold.</summary>
    public static bool Names(this OrderKind kind, ProductSpecification? specification) =>
        (kind == OrderKind.ServiceOrder) == (specification is { Kind: SpecificationKind.Service });

    /// <summary>The permission that seeing one takes.</summary>
    public static Permission ToSee(this OrderKind kind) => kind switch
    {
        OrderKind.ServiceOrder => Permission.SeeServiceOrders,
        OrderKind.Quote => Permission.EditQuotes, // what is being written of it has prices that nobody approved
        _ => Permission.SeeOrders,
    };

    /// <summary>The permission that creating, editing, submitting and discarding one takes.</summary>
    public static Permission ToEdit(this OrderKind kind) => kind switch
    {
        OrderKind.ServiceOrder => Permission.EditServiceOrders,
        OrderKind.Quote => Permission.EditQuotes,
        _ => Permission.EditOrders,
    };

    /// <summary>What numbers one.</summary>
    public static NumberSeries Series(this OrderKind kind) => kind == OrderKind.ServiceOrder ? NumberSeries.ServiceOrder : NumberSeries.CustomerOrder;
}

/// <summary>The way an order came in, or a change of it was made.</summary>
public enum Channel
{
    /// <summary>An agent, in this workspace.</summary>
    Workspace,

    /// <summary>Conversion of a quote.</summary>
    Quote,

    /// <summary>TM Forum API.</summary>
    Api,

    /// <summary>A customer's connected instance.</summary>
    Exchange,

    /// <summary>The business portal.</summary>
    Portal,

    /// <summary>Seed data or an import.</summary>
    Import,
}

/// <summary>How urgent an order is.</summary>
public enum Priority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>As usual.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}
