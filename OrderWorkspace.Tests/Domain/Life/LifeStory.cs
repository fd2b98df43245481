using FsCheck;
using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Life;

/// <summary>What agents and fulfilment do with an order, in any order, sense and nonsense. A shorter story is a story, so that failures shrink.</summary>
internal sealed record LifeStory(Deed[] Deeds)
{
    public static readonly Arbitrary<LifeStory> Any = Arb.From(
        from deeds in Gen.ArrayOf(
            from what in Gen.Choose(0, 9)
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            select new Deed(what, pick, value))
        select new LifeStory(deeds),
        story => Arb.Array(Gen.Constant(default(Deed)!).ToArbitrary()).Shrinker(story.Deeds).Select(fewer => new LifeStory(fewer)));

    /// <summary>Every edit that was not refused.</summary>
    public IEnumerable<(OrderEdit Edit, AppliedEdit Applied)> Told()
    {
        var open = OrderIn.Draft();
        foreach (var edit in Deeds.Select(deed => deed.EditOf(open)))
        {
            var applied = open.Apply(edit);
            if (!applied.Succeeded || applied.Value.Entry is null) continue;
            yield return (edit, applied.Value);
            open = applied.Value.After;
        }
    }

    public override string ToString() => string.Join(", ", Deeds.Select(deed => deed.ToString()));
}

/// <summary>One thing that is tried. Picks are taken modulo what there is to pick from.</summary>
internal sealed record Deed(int What, int Pick, int Value)
{
    private static readonly OrderStep[] Steps = Enum.GetValues<OrderStep>();
    private static readonly string[] Offerings = ["fiber", "router", "branch"];
    private static readonly string[] Products = ["line", "other line"];
    private static readonly LineState[] Reported = [LineState.InProgress, LineState.Completed, LineState.Completed, LineState.Failed];

    public OrderEdit EditOf(OpenOrder open) => StepFrom(open.Order.State) switch
    {
        OrderStep.Submit => Edit.Submit(),
        OrderStep.Await => new Await((Awaited)(Value % 4), Value % 2 == 0 ? "Soon" : null),
        OrderStep.TakeUp => new TakeUp(),
        OrderStep.Reject => new Reject("No", Lines(open).ToDictionary(line => line, _ => "No duct")),
        OrderStep.Reopen => new Reopen(),
        OrderStep.PutOnHold => new PutOnHold("Wait"),
        OrderStep.Release => new Release(),
        OrderStep.RequestCancellation => new RequestCancellation("Not needed"),
        OrderStep.ConfirmCancellation => new ConfirmCancellation(),
        OrderStep.RefuseCancellation => new RefuseCancellation("Too late"),
        OrderStep.FinishCancellation => new FinishCancellation(),
        OrderStep.ReportLines => Report(open, Reported[Value % Reported.Length]),
        OrderStep.PassPointOfNoReturn => new PassPointOfNoReturn(Lines(open)),
        OrderStep.Revise => new Revise([Ordered(open, Pick), Ordered(open, Value)], "Changed"),
        _ => Ordered(open, Pick),
    };

    // Mostly what is possible, sometimes anything; null is an edit of what is ordered.
    private OrderStep? StepFrom(OrderState state) => What switch
    {
        0 => Steps[Pick % Steps.Length],
        1 => null,
        _ when OrderLife.StepsFrom(state).ToArray() is { Length: > 0 } possible => possible[Pick % possible.Length],
        _ => null,
    };

    // Now and then about lines that cannot go there.
    private ReportLines Report(OpenOrder open, LineState state) => new(
        [.. open.Order.Lines.Values.Where(line => Value % 7 == 0 || LineLife.Allows(line.State, OrderStep.ReportLines, state)).Select(line => line.Id).Where(line => (line.Value + Pick) % 8 > 0)],
        state,
        "So it is");

    private LineId[] Lines(OpenOrder open) => [.. open.Order.Lines.Keys.Where(line => (line.Value + Pick) % 3 == 0)];

    private OrderEdit Ordered(OpenOrder open, int what)
    {
        var line = open.Order.Lines.Keys.ElementAtOrDefault(Value % Math.Max(1, open.Order.Lines.Count));
        return (what % 6) switch
        {
            0 => Edit.Add(Offerings[Value % Offerings.Length]),
            1 => Edit.Disconnect(Products[Value % Products.Length]),
            2 => Edit.Remove(line.Value),
            3 => Edit.Set(line.Value, LineField.Quantity, $"{1 + Value % 4}"),
            4 => Edit.Set(HeaderField.RequestedCompletion, Today.Plus(Value % 30).Text()),
            _ => Edit.Change(Products[Value % Products.Length]),
        };
    }
}
