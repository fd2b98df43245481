using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Inventory;

/// <summary>What hangs on products that are changed or taken away.</summary>
public sealed record Impact
{
    /// <summary>Their parts, and the parts of these, in the order of their numbers; those asked about are not among them.</summary>
    public IReadOnlyList<SoldProduct> Parts { get; init; } = [];

    /// <summary>What the customer has besides and what is of no use without them, because no other product takes their place.</summary>
    public IReadOnlyList<Dependent> Dependents { get; init; } = [];

    /// <summary>Rights that belong to the products or their parts and still have units left to draw.</summary>
    public IReadOnlyList<Entitlement> Entitlements { get; init; } = [];

    /// <summary>The contracts in force that the products or their parts are under.</summary>
    public IReadOnlyList<AffectedContract> Contracts { get; init; } = [];

    /// <summary>What ending them early costs, one sum for each currency; empty when nothing is owed.</summary>
    public IReadOnlyList<Money> EndingCosts =>
        [.. Contracts.Select(c => c.EndingCost).OfType<Money>().GroupBy(cost => cost.Currency, (_, same) => same.Aggregate((sum, cost) => sum + cost))];

    /// <summary>Whether nothing hangs on them.</summary>
    public bool IsNothing => Parts.Count + Dependents.Count + Entitlements.Count + Contracts.Count == 0;

    /// <summary>What hangs on the products of <paramref name="line"/> and of the lines under it, on the day the line is asked for. A line that does not end its product has no costs of ending it.</summary>
    public static Impact Of(OpenOrder open, OrderLine line)
    {
        var impact = Of(
            open.Context,
            open.Tree.WithDescendants(line.Id).Select(id => open.Order.Lines[id].SoldProductId).OfType<Id<SoldProduct>>(),
            open.Order.RequestedOn(line) ?? open.Context.Today);
        return line.Action == LineAction.Disconnect ? impact : impact with { Contracts = [.. impact.Contracts.Select(affected => affected with { EndingCost = null })] };
    }

    /// <summary>What hangs on <paramref name="products"/> if they are changed or end on <paramref name="day"/>. Products that the context does not know are left out.</summary>
    public static Impact Of(OrderContext context, IEnumerable<Id<SoldProduct>> products, DateOnly day)
    {
        var asked = products.ToHashSet();
        List<SoldProduct> all = [.. context.WithParts(asked)];
        var ids = all.Select(p => p.Id).ToHashSet();
        return new Impact
        {
            Parts = [.. all.Where(p => !asked.Contains(p.Id)).OrderBy(p => p.Number.Value, StringComparer.Ordinal)],
            Dependents = [.. Dependent.On(context, all)],
            Entitlements = [.. context.Entitlements.Where(e => e.SoldProductId is { } product && ids.Contains(product) && e.ValidTo >= day && e.UnitsLeft > 0)],
            Contracts = [.. context.Contracts.Select(contract => AffectedContract.Of(contract, all, day)).OfType<AffectedContract>()],
        };
    }
}

/// <summary>Products of the customer that need what goes.</summary>
/// <param name="OfferingCode">The offering they were sold by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many products of it the customer keeps.</param>
/// <param name="Needs">Code of the offering they need.</param>
public sealed record Dependent(string OfferingCode, string Name, int Count, string Needs)
{
    /// <summary>What stays of the customer's inventory when <paramref name="going"/> go and needs an offering that is then no more in use.</summary>
    internal static IEnumerable<Dependent> On(OrderContext context, IEnumerable<SoldProduct> going)
    {
        List<SoldProduct> gone = [.. going];
        return Among([.. context.InstalledWithout(gone)], gone.Select(product => product.OfferingCode));
    }

    /// <summary>What needs one of the offerings <paramref name="gone"/>, by code, that is not among what is <paramref name="left"/>, either.</summary>
    internal static IEnumerable<Dependent> Among(IReadOnlyList<InstalledOffering> left, IEnumerable<string> gone)
    {
        var missing = gone.Except(left.Select(o => o.Code)).ToHashSet();
        return from offering in left
               from relationship in offering.Relationships
               where relationship.Kind == RelationshipKind.Requires && missing.Contains(relationship.OfferingCode)
               group offering by (offering.Code, relationship.OfferingCode) into versions
               select new Dependent(versions.Key.Code, versions.First().Name, versions.Sum(o => o.Count), versions.Key.OfferingCode);
    }
}

/// <summary>A contract in force that products are under.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Lines">What was bought under it and became these products.</param>
/// <param name="EndingCost">What ending them early costs; null when nothing is owed.</param>
public sealed record AffectedContract(Contract Contract, IReadOnlyList<ContractLine> Lines, Money? EndingCost)
{
    /// <summary>What <paramref name="products"/> mean to <paramref name="contract"/>; null when it is not in force on <paramref name="day"/> or none of them is under it.</summary>
    internal static AffectedContract? Of(Contract contract, IReadOnlyList<SoldProduct> products, DateOnly day)
    {
        List<SoldProduct> under = [.. products.Where(p => p.ContractId == contract.Id)];
        if (under.Count == 0 || !contract.IsRunningOn(day)) return null;
        var costs = under.Select(p => EarlyTermination.CostOf(p, contract, day)).OfType<Money>().ToList();
        return new(
            contract,
            [.. contract.Lines.Where(line => under.Exists(p => p.OrderId == line.OrderId && p.LineId == line.LineId))],
            costs.Count == 0 ? null : costs.Aggregate((sum, cost) => sum + cost));
    }
}
