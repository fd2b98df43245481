using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>The lines that an earlier order comes to today, and what is different about them. The same order on the same day gives the same plan.</summary>
internal sealed class ReorderPlan
{
    private readonly Order _earlier;
    private readonly OpenOrder _open;
    private readonly OrderLineBuilder _builder;
    private readonly LineTree _tree;
    private readonly List<(OrderLine Then, OrderLine Now)> _lines = [];
    private readonly List<Finding> _differences = [];
    private bool _isContractTold;

    private ReorderPlan(Order earlier, OpenOrder open) =>
        (_earlier, _open, _builder, _tree) = (earlier, open, open.LineBuilder(), new LineTree(earlier.Lines.Values));

    /// <summary>The lines of then that are ordered again, each with that of now.</summary>
    public IReadOnlyList<(OrderLine Then, OrderLine Now)> Lines => _lines;

    /// <summary>What is different, but for prices.</summary>
    public IReadOnlyList<Finding> Differences => _differences;

    public static ReorderPlan Of(Order earlier, OpenOrder open)
    {
        var plan = new ReorderPlan(earlier, open);
        plan.AddUnder(null, null);
        return plan;
    }

    private void AddUnder(LineId? then, OrderLine? now)
    {
        foreach (var line in _tree.ChildrenOf(then).Select(id => _earlier.Lines[id]))
        {
            if (line.Action != LineAction.Add) Differs(ReorderFindings.NotAdded, null, ("action", line.Action), ("name", line.Name));
            else if (SoldToday(line) is not { } offering) Differs(ReorderFindings.OfferingGone, null, ("offering", line.Name));
            else Add(line, offering, now);
        }
    }

    private void Add(OrderLine then, ProductOffering offering, OrderLine? above)
    {
        var fresh = _builder.AddAlone(offering, then.Quantity ?? offering.UsualQuantity, null, above);
        if (offering.Id != then.OfferingId)
            Differs(ReorderFindings.OfferingNewer, fresh, ("before", then.Name), ("offering", offering.Name), ("revision", offering.Revision));
        var now = ForItsTerm(Configured(UnderItsContract(WithWhoWasThere(WhereItWent(fresh, then), then), then), then), then);
        _lines.Add((then, now));
        AddUnder(then.Id, now);
    }

    private ProductOffering? SoldToday(OrderLine then)
    {
        var context = _open.Context;
        var same = context.Offerings.GetValueOrDefault(then.OfferingId);
        return same is null || same.IsActiveOn(context.Today) ? same : context.OfferingOf(same.Code);
    }

    private OrderLine WhereItWent(OrderLine now, OrderLine then)
    {
        if (SaidOf(then, then.LocationId, _earlier.DeliveryLocationId, _open.Order.DeliveryLocationId) is not { } id) return now;
        var location = _open.Context.LocationOf(id);
        if (location?.IsOpenOn(_open.Context.Today) == true) return Kept(now with { LocationId = id }, nameof(LineField.Location));
        Differs(ReorderFindings.LocationClosed, now, ("location", location?.Name), ("offering", now.Name));
        return now;
    }

    private OrderLine WithWhoWasThere(OrderLine now, OrderLine then) => then.SiteContactId is { } id && _open.Context.Contacts.Any(c => c.Id == id)
        ? Kept(now with { SiteContactId = id }, nameof(LineField.SiteContact))
        : now;

    private OrderLine ForItsTerm(OrderLine now, OrderLine then)
    {
        var terms = TermRules.TermsOf(_open, now);
        if (then.TermMonths is not { } months || terms.Count == 0) return now;
        if (terms.Contains(months)) return Kept(now with { TermMonths = months }, nameof(LineField.TermMonths));
        Differs(ReorderFindings.TermNotOffered, now, ("offering", now.Name), ("before", months), ("now", now.TermMonths ?? terms[0]));
        return now;
    }

    private OrderLine UnderItsContract(OrderLine now, OrderLine then)
    {
        if (SaidOf(then, then.ContractId, _earlier.ContractId, _open.Order.ContractId) is not { } id) return now;
        var contract = _open.Context.Contracts.FirstOrDefault(c => c.Id == id);
        if (contract?.IsRunningOn(_open.Context.Today) == true && contract.Currency == _open.Order.Currency)
            return Kept(now with { ContractId = id }, nameof(LineField.Contract));
        if (then.ContractId is not null) Differs(ReorderFindings.ContractEnded, now, ("contract", contract?.Number), ("offering", now.Name));
        else if (!_isContractTold) Differs(ReorderFindings.OrdersContractEnded, null, ("contract", contract?.Number));
        _isContractTold |= then.ContractId is null;
        return now;
    }

    /// <summary>What the line of now has to say itself: what that of then said, and at the top what its order said for it where the order of now says something else.</summary>
    private static Id<T>? SaidOf<T>(OrderLine then, Id<T>? own, Id<T>? byItsOrder, Id<T>? byTheOrder) =>
        own is not null || then.ParentId is not null || byItsOrder == byTheOrder ? own : byItsOrder;

    private OrderLine Configured(OrderLine fresh, OrderLine then)
    {
        var now = CarriedValues.Onto(fresh, then, _open.Context, out var left);
        foreach (var value in left)
            Differs(ReorderFindings.ValueNotTaken, now, ("label", LabelOf(now, value.Name)), ("before", Meant(now, value.Name, value.Value)),
                ("offering", now.Name), ("now", Meant(now, value.Name, now.Characteristics.ValueOf(value.Name)) ?? "–"));
        var taken = then.Characteristics.Where(c => c.Value is not null).Except(left).Select(c => c.Name);
        return taken.Aggregate(Kept(now, nameof(LineField.Quantity)), Kept);
    }

    private OrderLine Kept(OrderLine line, string field) => line with
    {
        Sources = new Dictionary<string, FieldSource>(line.Sources) { [field] = new(SourceKind.EarlierOrder, _earlier.Number.Value) },
    };

    private object? Meant(OrderLine line, string name, string? value) => _open.Context.SpecificationOf(line).Meant(name, value);

    private string LabelOf(OrderLine line, string name) =>
        _open.Context.SpecificationOf(line)?.Characteristics.FirstOrDefault(c => c.Name == name)?.Label ?? name;

    private void Differs(FindingKind kind, OrderLine? line, params (string Name, object? Value)[] values) =>
        _differences.Add(Finding.Of(kind, line is null ? FieldPath.Root : FieldPath.Root.Line(line.Id.Value), values));
}
