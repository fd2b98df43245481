using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>A submitted order as if it were a draft again, for a revision to be tried on: without the lines that are cancelled already.</summary>
internal sealed record RevisedDraft
{
    private RevisedDraft(OpenOrder submitted, OpenOrder draft) => (Submitted, Before, Draft) = (submitted, draft, draft);

    /// <summary>What the edits came to.</summary>
    public IReadOnlyList<OrderChange> Changes { get; private init; } = [];

    private OpenOrder Submitted { get; }

    private OpenOrder Before { get; }

    private OpenOrder Draft { get; init; }

    public static RevisedDraft Of(OpenOrder submitted)
    {
        var order = submitted.Order;
        var gone = order.Lines.Values.Where(line => line.State == LineState.Cancelled).Select(line => line.Id);
        var draft = submitted with { Order = order with { State = OrderState.Draft, Lines = order.Lines.RemoveRange(gone) } };
        var lines = draft.Order.Lines.Values;
        draft = draft with { Tree = new LineTree(lines), Index = LineIndex.Of(lines, draft.Context), Draws = Draws.Of(lines) };
        return new(submitted, draft with { Findings = OrderRules.CheckAround(draft) });
    }

    /// <summary>The draft after <paramref name="edits"/>, or what speaks against them.</summary>
    public Outcome<RevisedDraft> After(IReadOnlyList<OrderEdit> edits, Editor by)
    {
        var revised = this;
        foreach (var edit in edits)
        {
            var decided = edit.Decide(revised.Draft, by);
            if (!decided.Succeeded) return decided.Map(_ => revised);
            revised = revised with { Draft = revised.Draft.After(decided.Value).Open, Changes = [.. revised.Changes, .. decided.Value] };
        }
        return revised.Findings() is { Count: > 0 } findings ? findings : revised;
    }

    /// <summary>
    /// Lines that are removed and stay to be seen as cancelled: those that were begun, and those that such a line is a part of.
    /// Parts are removed before what they are part of.
    /// </summary>
    public static HashSet<LineId> LinesToCancel(Order order, IEnumerable<OrderChange> changes)
    {
        var removed = changes.OfType<LineRemoved>().Select(change => change.Line.Id).Where(order.Lines.ContainsKey).ToHashSet();
        var cancelled = new HashSet<LineId>();
        foreach (var line in order.Lines.Values.Where(line => line.State == LineState.Cancelled || (line.State == LineState.InProgress && removed.Contains(line.Id))))
            for (LineId? id = line.Id; id is { } at; id = order.Lines[at].ParentId)
                if (removed.Contains(at)) cancelled.Add(at);
        return cancelled;
    }

    private List<Finding> Findings()
    {
        if (Changes.Count == 0) return [];
        var tooFar = Submitted.Order.Lines.Values
            .Where(line => line.State != LineState.Cancelled && !line.CanBeRevised() && IsDifferent(line))
            .Select(line => LifeFindings.GoneTooFar(Submitted.Order, line)).ToList();
        if (tooFar.Count > 0) return tooFar;
        return Draft.Order.Lines.Values.Any(line => IsToDo(line) || line.State == LineState.Completed) ? [.. Wrong()] : [Finding.Of(LifeFindings.NothingLeft, FieldPath.Root.Field("lines"))];
    }

    /// <summary>Whether the line is gone, or says something else, of its own or by inheritance.</summary>
    private bool IsDifferent(OrderLine line)
    {
        var (before, after) = (Submitted.Order, Draft.Order);
        return !after.Lines.TryGetValue(line.Id, out var now) || !now.HasContentOf(line)
            || after.LocationOf(now) != before.LocationOf(line) || after.SiteContactOf(now) != before.SiteContactOf(line) || after.ContractOf(now) != before.ContractOf(line)
            || after.RequestedOn(now) != before.RequestedOn(line) || after.TermOf(now) != before.TermOf(line);
    }

    private static bool IsToDo(OrderLine line) => line.State is null || LineLife.IsOpen(line.State);

    /// <summary>Errors of the lines that were touched, and those around them that were not there before.</summary>
    private IEnumerable<Finding> Wrong()
    {
        var known = Before.Findings.All.Select(finding => (finding.Code, finding.Path)).ToHashSet();
        var ofLines = Draft.Findings.Lines.Where(found => IsToDo(Draft.Order.Lines[found.Key])).SelectMany(found => found.Value);
        var around = Draft.Findings.Header.Concat(Draft.Findings.Across).Where(finding => !known.Contains((finding.Code, finding.Path)));
        return ofLines.Concat(around).Where(finding => finding.Severity == Severity.Error);
    }
}
