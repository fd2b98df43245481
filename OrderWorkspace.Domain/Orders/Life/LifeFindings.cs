using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>What can speak against a step in the life of an order or a line.</summary>
public static class LifeFindings
{
    /// <summary>What a quote is written on is no order.</summary>
    public static readonly FindingKind IsAQuote = new("order.state.quote", Severity.Error, "{number} is a quote that is being written, and no order.");

    /// <summary>The step cannot be taken where the order is.</summary>
    public static readonly FindingKind StateNotAllowed = new(
        "order.state.not-allowed", Severity.Error, "{number} is {state}, which does not allow: {step}. It allows: {possible}.");

    /// <summary>No step can be taken any more.</summary>
    public static readonly FindingKind OrderIsOver = new("order.state.over", Severity.Error, "{number} is {state}; nothing more can be done to it.");

    /// <summary>The line cannot go where it was said to be.</summary>
    public static readonly FindingKind LineStateNotAllowed = new("line.state.not-allowed", Severity.Error, "{line} is {state} and cannot become {to}.");

    /// <summary>Nothing was done for the line yet.</summary>
    public static readonly FindingKind LineNotBegun = new(
        "line.not-begun", Severity.Error, "{line} is {state}; only a line in progress can pass the point of no return.");

    /// <summary>The line can be neither changed nor cancelled any more.</summary>
    public static readonly FindingKind LineGoneTooFar = new(
        "line.point-of-no-return", Severity.Error, "{line} has gone too far to be changed or cancelled; it is {state}.");

    /// <summary>Somebody has to say why.</summary>
    public static readonly FindingKind ReasonRequired = new("order.reason.required", Severity.Error, "A reason is needed.");

    /// <summary>Longer than can be kept.</summary>
    public static readonly FindingKind ReasonTooLong = new("order.reason.too-long", Severity.Error, "The reason is too long; it takes up to {maximum} characters.");

    /// <summary>A revision changes what is ordered and nothing else.</summary>
    public static readonly FindingKind NotInRevision = new("order.revision.not-allowed", Severity.Error, "A revision cannot contain {edit}.");

    /// <summary>A revision that withdraws all that is still to be done is a cancellation.</summary>
    public static readonly FindingKind NothingLeft = new(
        "order.revision.nothing-left", Severity.Error, "Nothing would be left to do; ask for the cancellation of the order instead.");

    internal static Finding GoneTooFar(Order order, OrderLine line) => Finding.Of(
        LineGoneTooFar, FieldPath.Root.Line(line.Id.Value), ("line", line.Name), ("state", order.StateOf(line)));
}
