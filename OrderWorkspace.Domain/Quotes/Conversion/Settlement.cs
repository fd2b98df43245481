using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Makes the order as it was agreed, finds what differs, and makes it again with what was answered, until an answer brings up nothing new.</summary>
internal sealed class Settlement
{
    private readonly OpenQuote _open;
    private readonly ConversionChoices _choices;
    private readonly IReadOnlyList<OrderEdit> _details;
    private readonly Editor _by;
    private readonly DateTimeOffset _now;
    private readonly OpenOrder _begun;
    private readonly TodaysPrices _prices;
    private readonly QuotedLines _quoted;
    private readonly Dictionary<(string, FieldPath), DifferenceAnswer> _answers;
    private readonly Dictionary<LineId, string?> _terms;
    private readonly Dictionary<(string, FieldPath), ConversionDifference> _differences = [];
    private readonly Dictionary<LineId, List<(ConversionDifference Difference, string? Value)>> _taken = [];
    private readonly Dictionary<LineId, decimal> _quantities = [];
    private readonly HashSet<LineId> _leftOut = [];
    private IReadOnlyList<TakenLine> _lines;
    private bool _isQuotesContractLeft;

    private Settlement(OpenQuote open, IReadOnlyList<TakenLine> lines, ConversionDraft draft, Editor by, DateTimeOffset now)
    {
        (_open, _lines, _choices, _details, _by, _now) = (open, lines, draft.Choices, draft.Details, by, now);
        _begun = ConvertQuote.Begin(open.Quote, open.Context, by, now);
        _quoted = new QuotedLines(open, _begun.Order.Id);
        _prices = new TodaysPrices(open, _begun, _quoted, _choices.StartsOn);
        _terms = draft.Details.OfType<SetLineField>().Where(detail => detail.Field == LineField.TermMonths).ToDictionary(detail => detail.Line, detail => detail.Value);
        _answers = draft.Choices.Answers.GroupBy(a => (a.Code, a.Path)).ToDictionary(same => same.Key, same => same.Last());
    }

    /// <summary>What differs, answered or not.</summary>
    public IReadOnlyList<ConversionDifference> Differences { get; private set; } = [];

    /// <summary>Answers that are no way out.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The order that comes of it.</summary>
    public AppliedEdit Order { get; private set; } = null!;

    /// <summary>The contract made or amended with it; null when it needs none.</summary>
    public ContractPlan? Contract { get; private set; }

    public static Settlement Of(OpenQuote open, IReadOnlyList<TakenLine> lines, ConversionDraft draft, Editor by, DateTimeOffset now)
    {
        var settlement = new Settlement(open, lines, draft, by, now);
        settlement.Note(WhatDiffers.FromTheQuote(open, lines, settlement._prices));
        do settlement.Make();
        while (settlement.Note(WhatDiffers.In(settlement.Order.After, open)));
        settlement.Close();
        return settlement;
    }

    private void Make()
    {
        var lines = Lines();
        var agreed = _isQuotesContractLeft ? null : _open.Quote.ContractId;
        Contract = ContractPlan.For(_open, _begun.Order, lines, agreed, _choices, _by);
        var edit = new ConvertQuote { Quote = _open.Quote, ContractId = Contract?.Contract.Id ?? agreed, StartsOn = _choices.StartsOn, Lines = lines };
        Order = Made(_begun with { Context = Contract?.Into(_open.Context) ?? _open.Context }, edit);
    }

    /// <summary>The order with the details; one that cannot be filled in any more, since its line or what it names is gone, is left aside; so is a contract where the conversion makes or amends one.</summary>
    private AppliedEdit Made(OpenOrder begun, ConvertQuote edit)
    {
        List<OrderChange> changes = [.. edit.Decide(begun, _by).Value];
        if (_details.Count > 0)
        {
            var filled = begun.After(changes).Open;
            foreach (var detail in _details.Where(detail => Contract is null || detail is not SetHeaderField { Field: HeaderField.Contract }))
                if (detail.Decide(filled, _by) is { Succeeded: true, Value: { Count: > 0 } more })
                {
                    changes.AddRange(more);
                    filled = filled.After(more).Open;
                }
        }
        return begun.Made(edit, changes, default, _by, _now);
    }

    private List<OrderLine> Lines()
    {
        var (lines, gone) = (new List<OrderLine>(_lines.Count), new HashSet<LineId>(_leftOut));
        foreach (var part in _lines)
            if (part.Parent is { } parent && gone.Contains(parent)) gone.Add(part.Line.Id);
            else if (!gone.Contains(part.Line.Id)) lines.Add(Termed(Answered(_quoted.Make(part, _prices))));
        return lines;
    }

    private OrderLine Answered(OrderLine line) => _taken.TryGetValue(line.Id, out var answers)
        ? answers.Aggregate(line, (answered, answer) => answered.Taking(answer.Difference, answer.Value, _open.Context, _by))
        : line;

    // Of the details, terms come first: the contract lasts as long as they do.
    private OrderLine Termed(OrderLine line) => _terms.TryGetValue(line.Id, out var months) ? line.Write(LineField.TermMonths, AnsweredLine.Entered(months, _by)) : line;

    /// <summary>Keeps what is new of what was <paramref name="found"/>; whether an answer to it makes the order another one.</summary>
    private bool Note(IEnumerable<ConversionDifference> found)
    {
        var isAnother = false;
        foreach (var difference in found)
            if (_differences.TryAdd(difference.Key, difference) && _answers.TryGetValue(difference.Key, out var answer))
                isAnother |= Answer(difference, answer);
        return isAnother;
    }

    private bool Answer(ConversionDifference difference, DifferenceAnswer answer)
    {
        if (!difference.WaysOut.Contains(answer.Way))
        {
            Findings.Add(Finding.Of(QuoteFindings.WayNotOpen, difference.Finding.Path, ("way", answer.Way)));
            return false;
        }
        _differences[difference.Key] = difference with { Chosen = answer.Way };
        if (answer.Way == WayOut.LeaveOut) _leftOut.Add(WholeOf(difference.Line!.Value));
        else if (answer.Way == WayOut.TakeNew) Take(difference, answer.Value);
        return answer.Way != WayOut.KeepAsAgreed;
    }

    private void Take(ConversionDifference difference, string? value)
    {
        if (difference.Line is not { } line) _isQuotesContractLeft = true; // nothing else of the whole quote can be taken new
        else if (difference is NotOrderable { Now: var usual } && difference.Finding.Path.LineFieldOf() == LineField.Quantity) TakeQuantity(line, value ?? usual!);
        else if (_taken.TryGetValue(line, out var answers)) answers.Add((difference, value));
        else _taken.Add(line, [(difference, value)]);
    }

    /// <summary>Another quantity of the line, and as large a share of its components.</summary>
    private void TakeQuantity(LineId id, string text)
    {
        var line = _open.Line(id)!;
        if (Fields.QuantityOf(text) is not { } quantity) Findings.Add(LineRules.Unreadable(TakenLines.QuantityOf(line), LineField.Quantity, text));
        else if (TakenLines.WhatSpeaksAgainst(_open, line, quantity) is { } finding) Findings.Add(finding);
        else
        {
            _quantities[id] = quantity;
            _lines = TakenLines.Of(_open, _choices.Selection, _quantities).Lines;
        }
    }

    /// <summary>The line, or the bundle that cannot be ordered without it.</summary>
    private LineId WholeOf(LineId id)
    {
        var line = _open.Line(id)!;
        while (!_open.StandsAlone(line)) line = _open.Line(line.ParentId)!;
        return line.Id;
    }

    private void Close()
    {
        var left = Order.After.Findings.All.Select(f => (f.Code, f.Path)).ToHashSet();
        Differences = [.. _differences.Values.Select(d => d with
        {
            IsSettled = d.Finding.Severity == Severity.Warning || d.Chosen == WayOut.KeepAsAgreed || !left.Contains(d.Key),
        })];
    }
}
