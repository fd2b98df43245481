using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>Hands the order over to fulfilment. Refused while validation finds an error.</summary>
/// <param name="At">When.</param>
public sealed record Submit(DateTimeOffset At) : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Submit;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var errors = open.Findings.All.Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0) return errors;
        var submitted = new StateChanged(Standing.Of(open.Order), new Standing(OrderState.Acknowledged, SubmittedAt: At));
        return Changes([submitted, .. AllGoing(open.Order, LineState.Acknowledged)]);
    }
}

/// <summary>Makes a draft of an order that was turned down. What was said about it and its lines stays to be read until it is submitted again.</summary>
public sealed record Reopen : LifeEdit
{
    /// <inheritdoc/>
    public override OrderStep Step => OrderStep.Reopen;

    internal override Outcome<IReadOnlyList<OrderChange>> Decide(OpenOrder open, Editor by)
    {
        var draft = new StateChanged(Standing.Of(open.Order), new Standing(OrderState.Draft, open.Order.StateReason));
        return Changes([draft, .. AllGoing(open.Order, null, line => line.StateReason)]);
    }
}
