using System.Collections.Immutable;
using System.Globalization;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>So many of a line of a quote.</summary>
/// <param name="Line">The line.</param>
/// <param name="Quantity">How many, more than 0.</param>
/// <param name="Parent">The line it goes under; null when it is ordered on its own.</param>
internal readonly record struct TakenLine(QuoteLine Line, decimal Quantity, LineId? Parent);

/// <summary>What a <see cref="QuoteSelection"/> comes to: lines with quantities, bundles with all their components.</summary>
internal sealed class TakenLines
{
    private readonly OpenQuote _quote;
    private readonly IReadOnlyDictionary<LineId, decimal> _instead;
    private readonly List<TakenLine> _lines = [];
    private readonly List<Finding> _findings = [];

    private TakenLines(OpenQuote quote, IReadOnlyDictionary<LineId, decimal>? instead) => (_quote, _instead) = (quote, instead ?? ImmutableDictionary<LineId, decimal>.Empty);

    /// <summary>The lines, each parent before its children.</summary>
    public IReadOnlyList<TakenLine> Lines => _lines;

    /// <summary>What is wrong with the selection.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What <paramref name="selection"/> comes to.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="selection">What of it is wanted.</param>
    /// <param name="instead">Quantities of lines that were found to be possible, instead of those wanted; null when there are none.</param>
    public static TakenLines Of(OpenQuote quote, QuoteSelection selection, IReadOnlyDictionary<LineId, decimal>? instead = null)
    {
        var taken = new TakenLines(quote, instead);
        if (selection.Quantities is { } quantities) taken.Select(quantities);
        else taken.SelectAll();
        return taken;
    }

    /// <summary>What is left at the top, and components that are left after their bundle.</summary>
    private void SelectAll()
    {
        foreach (var line in _quote.Lines)
            if (line.QuantityRemaining > 0 && _quote.Line(line.ParentId) is not { QuantityRemaining: > 0 })
                TakeOrFind(line, line.QuantityRemaining);
    }

    private void Select(IReadOnlyDictionary<LineId, decimal?> quantities)
    {
        foreach (var (id, quantity) in quantities)
            if (_quote.Line(id) is not { } line) _findings.Add(Finding.Of(OrderFindings.LineUnknown, FieldPath.Root.Line(id.Value)));
            else if (!_quote.IsBelowOneOf(quantities, line)) TakeOrFind(line, quantity ?? line.QuantityRemaining);
        FindOtherShares(quantities);
    }

    private void TakeOrFind(QuoteLine line, decimal quantity)
    {
        if (WhatSpeaksAgainst(line, quantity) is { } finding) _findings.Add(finding);
        else Take(line, quantity, null);
    }

    private Finding? WhatSpeaksAgainst(QuoteLine line, decimal quantity) => _quote.StandsAlone(line)
        ? WhatSpeaksAgainst(_quote, line, quantity)
        : Finding.Of(QuoteFindings.BundleMissing, FieldPath.Root.Line(line.Id.Value), ("line", line.Name), ("bundle", _quote.Line(line.ParentId)?.Name));

    /// <summary>Why not as many of <paramref name="line"/> can be ordered, on its own or with its bundle; null when they can.</summary>
    public static Finding? WhatSpeaksAgainst(OpenQuote quote, QuoteLine line, decimal quantity)
    {
        var path = QuantityOf(line);
        if (quantity > line.QuantityRemaining || line.QuantityRemaining <= 0)
            return Finding.Of(QuoteFindings.MoreThanIsLeft, path, ("line", line.Name), ("left", line.QuantityRemaining), ("quantity", quantity));
        if (quantity <= 0) return Finding.Of(OrderFindings.QuantityRequired, path);
        if (quantity == line.QuantityRemaining) return null;
        if (line.SoldProductId is not null) return Finding.Of(QuoteFindings.NotDivisible, path, ("line", line.Name));
        if (quote.IsCountedInPieces(line) && quantity != decimal.Truncate(quantity))
            return Finding.Of(OrderFindings.QuantityNotWhole, path, ("offering", line.Name), ("quantity", quantity));
        return Fields.IsFineEnough(quantity) ? null : LineRules.Unreadable(path, LineField.Quantity, quantity.ToString(CultureInfo.InvariantCulture));
    }

    private void Take(QuoteLine line, decimal quantity, LineId? parent)
    {
        quantity = _instead.GetValueOrDefault(line.Id, quantity);
        _lines.Add(new TakenLine(line, quantity, parent));
        foreach (var child in _quote.ChildrenOf(line.Id))
            if (ShareOf(child, line, quantity) is > 0 and var share)
                Take(child, share, line.Id);
    }

    /// <summary>The same share of what is left of a component as is taken of what is left of its bundle; the last part takes all.</summary>
    private decimal ShareOf(QuoteLine child, QuoteLine bundle, decimal quantity) =>
        quantity == bundle.QuantityRemaining ? child.QuantityRemaining
        : decimal.Round(child.QuantityRemaining * quantity / bundle.QuantityRemaining, _quote.IsCountedInPieces(child) ? 0 : 6, MidpointRounding.ToZero);

    /// <summary>Names how many of <paramref name="line"/> are ordered.</summary>
    public static FieldPath QuantityOf(QuoteLine line) => FieldPath.Root.Line(line.Id.Value).Field(nameof(QuoteLine.Quantity));

    private void FindOtherShares(IReadOnlyDictionary<LineId, decimal?> quantities)
    {
        foreach (var (line, share, parent) in _lines)
            if (parent is not null && quantities.GetValueOrDefault(line.Id) is { } quantity && quantity != share)
                _findings.Add(Finding.Of(QuoteFindings.BundleNotWhole, QuantityOf(line),
                    ("line", line.Name), ("bundle", _quote.Line(parent)?.Name), ("share", share), ("quantity", quantity)));
    }
}
