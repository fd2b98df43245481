using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>What is different when an earlier order is ordered again. None of it stops anything but that there is nothing to order.</summary>
public static class ReorderFindings
{
    /// <summary>The earlier order added nothing, or nothing that is sold today.</summary>
    public static readonly FindingKind Nothing = new("order.reorder.nothing", Severity.Error, "{number} added nothing that can be ordered today.");

    /// <summary>The line did something to a product of then.</summary>
    public static readonly FindingKind NotAdded = new("line.reorder.not-added", Severity.Warning, "{action} of {name} was left out; only what was added is ordered again.");

    /// <summary>The offering is sold no more.</summary>
    public static readonly FindingKind OfferingGone = new("line.reorder.offering-gone", Severity.Warning, "{offering} is not sold any more and was left out.");

    /// <summary>The offering has a newer version.</summary>
    public static readonly FindingKind OfferingNewer = new("line.reorder.offering-newer", Severity.Warning, "{before} was ordered; today it is sold as {offering}, revision {revision}.");

    /// <summary>A value is possible no more.</summary>
    public static readonly FindingKind ValueNotTaken = new("line.reorder.value-not-taken", Severity.Warning, "{label} {before} of {offering} is not possible any more; it is {now} now.");

    /// <summary>The location is closed or gone.</summary>
    public static readonly FindingKind LocationClosed = new("line.reorder.location-closed", Severity.Warning, "{location} is closed; {offering} goes where the order goes.");

    /// <summary>The term is offered no more.</summary>
    public static readonly FindingKind TermNotOffered = new("line.reorder.term-not-offered", Severity.Warning, "{offering} is not sold for {before} months any more; it is {now} now.");

    /// <summary>The contract is not in force.</summary>
    public static readonly FindingKind ContractEnded = new("line.reorder.contract-ended", Severity.Warning, "{contract} is not in force any more; {offering} is under the order's contract.");

    /// <summary>The contract that the whole order was under is not in force; told once.</summary>
    public static readonly FindingKind OrdersContractEnded = new(
        "order.reorder.contract-ended", Severity.Warning, "{contract} is not in force any more; what was under it is under the order's contract.");

    /// <summary>A charge is not what it was.</summary>
    public static readonly FindingKind PriceChanged = new("line.reorder.price-changed", Severity.Warning, "{charge} of {offering} was {before}; it is {now} now.");
}
