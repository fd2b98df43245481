using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Accounts.Records;

/// <summary>One thing of a customer with all its facts, for the panel beside the list it is in.</summary>
public abstract record RecordView
{
    /// <summary>Its number, which is also how an address names it.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }
}

/// <summary>Another record of the same customer, to go to.</summary>
public sealed record RecordLink(string Number, string Name);

public sealed record ProductView : RecordView
{
    public required SoldProductState State { get; init; }

    public required decimal Quantity { get; init; }

    public required IReadOnlyList<Characteristic> Characteristics { get; init; }

    /// <summary>What the characteristics are called and counted in.</summary>
    public required IReadOnlyList<CharacteristicSpecification> Specification { get; init; }

    public required IReadOnlyList<Charge> Charges { get; init; }

    public LocationRow? Location { get; init; }

    public RecordLink? Contract { get; init; }

    public RecordLink? Parent { get; init; }

    /// <summary>Products that are part of it.</summary>
    public required IReadOnlyList<RecordLink> Children { get; init; }

    /// <summary>The order it came with; null when it was there before.</summary>
    public Number<Order>? Order { get; init; }

    public DateOnly? ActivatedOn { get; init; }

    public DateOnly? TerminatedOn { get; init; }
}

public sealed record ContractView : RecordView
{
    public required ContractState State { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public int? RenewalMonths { get; init; }

    public string? Terms { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>null when the customer's own applies.</summary>
    public string? PriceList { get; init; }

    public decimal? RecurringAdjustmentPercent { get; init; }

    public decimal? EarlyTerminationPercent { get; init; }

    public required IReadOnlyList<NegotiatedPriceRow> NegotiatedPrices { get; init; }

    public required IReadOnlyList<EntitlementRow> Entitlements { get; init; }

    /// <summary>The quote it was made for; null when it came about otherwise.</summary>
    public Number<Quote>? Quote { get; init; }

    /// <summary>The first of what orders bought under it.</summary>
    public required IReadOnlyList<BoughtRow> Bought { get; init; }

    /// <summary>The first of the products under it.</summary>
    public required IReadOnlyList<RecordLink> Products { get; init; }
}

/// <summary>A price agreed in a contract, with the name of what it is for.</summary>
public sealed record NegotiatedPriceRow(string Offering, string Charge, decimal UnitPrice);

/// <summary>Something bought under a contract, with the order that bought it.</summary>
public sealed record BoughtRow(Id<Order> OrderId, LineId Line, Number<Order> Order, string Name, decimal Quantity);

public sealed record EntitlementView : RecordView
{
    public required EntitlementRow Balance { get; init; }

    public RecordLink? Contract { get; init; }

    /// <summary>What it can be drawn for, when it does not belong to a product.</summary>
    public string? Offering { get; init; }

    public RecordLink? Product { get; init; }
}

public sealed record ContactView : RecordView
{
    public required string Email { get; init; }

    public string? Phone { get; init; }

    public required ContactRoles Roles { get; init; }
}
