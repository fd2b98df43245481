using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>Whether a quote whose last day has passed still becomes an order. A setting.</summary>
public enum ExpiredQuotes
{
    /// <summary>It does not.</summary>
    Refused,

    /// <summary>It does, if somebody says why.</summary>
    AllowedWithReason,
}

/// <summary>A quote with its lines and the world around its customer as it is now: what a <see cref="ConversionPlan"/> is made from.</summary>
/// <param name="quote">The quote.</param>
/// <param name="lines">All its lines.</param>
/// <param name="context">
/// The customer's state today: offerings in the versions that were quoted and in those that are active, the products its lines change or take away, price lists in its currency.
/// </param>
public sealed class OpenQuote(Quote quote, IReadOnlyList<QuoteLine> lines, OrderContext context)
{
    private readonly Dictionary<LineId, QuoteLine> _byId = lines.ToDictionary(line => line.Id);

    private readonly Dictionary<string, ProductOffering> _active =
        context.Offerings.Values.Where(o => o.IsActiveOn(context.Today)).GroupBy(o => o.Code).ToDictionary(same => same.Key, same => same.First());

    /// <summary>The quote.</summary>
    public Quote Quote => quote;

    /// <summary>All its lines.</summary>
    public IReadOnlyList<QuoteLine> Lines => lines;

    /// <summary>Its lines as a tree.</summary>
    public LineTree Tree { get; } = new(lines);

    /// <summary>The customer's state today.</summary>
    public OrderContext Context => context;

    /// <summary>The pages of its ledger: what orders have of it.</summary>
    public IReadOnlyList<QuoteConversion> Ledger { get; init; } = [];

    /// <summary>What becomes of it when its last day has passed.</summary>
    public ExpiredQuotes ExpiredQuotes { get; init; }

    /// <summary>The line; null when the quote has none like this.</summary>
    public QuoteLine? Line(LineId? id) => id is { } known ? _byId.GetValueOrDefault(known) : null;

    /// <summary>Whether <paramref name="line"/> can be chosen by itself beside those that are <paramref name="chosen"/>: what comes with its bundle is not chosen again.</summary>
    public bool CanBeChosen(QuoteLine line, IReadOnlyDictionary<LineId, decimal?> chosen) =>
        line.QuantityRemaining > 0 && StandsAlone(line) && !IsBelowOneOf(chosen, line);

    /// <summary>Whether a bundle that <paramref name="line"/> is part of is among those that are <paramref name="chosen"/>.</summary>
    internal bool IsBelowOneOf(IReadOnlyDictionary<LineId, decimal?> chosen, QuoteLine line)
    {
        for (var above = Line(line.ParentId); above is not null; above = Line(above.ParentId))
            if (chosen.ContainsKey(above.Id))
                return true;
        return false;
    }

    /// <summary>What orders have of one of the charges of <paramref name="line"/>.</summary>
    internal Money OrderedOf(QuoteLine line, int charge)
    {
        var sum = Money.Zero(quote.Currency);
        foreach (var page in Ledger) sum += page.AmountOf(line, charge);
        return sum;
    }

    internal IEnumerable<QuoteLine> ChildrenOf(LineId? parent) => Tree.ChildrenOf(parent).Select(id => _byId[id]);

    /// <summary>The version of the offering that was quoted; null when the catalogue has lost it.</summary>
    internal ProductOffering? OfferingOf(QuoteLine line) => context.Offerings.GetValueOrDefault(line.OfferingId);

    /// <summary>The version that is sold today in place of the one that was quoted; null when that is sold itself, or none is.</summary>
    internal ProductOffering? SuccessorOf(QuoteLine line) =>
        OfferingOf(line) is { } quoted && !quoted.IsActiveOn(context.Today) ? _active.GetValueOrDefault(quoted.Code) : null;

    /// <summary>Whether a line can be ordered on its own: it stands at the top, or is a component that does not need its bundle.</summary>
    public bool StandsAlone(QuoteLine line) =>
        Line(line.ParentId) is not { } parent
        || (OfferingOf(line)?.Code is { } code
            && OfferingOf(parent)?.Components.Any(c => c.StandsAlone && (c.OfferingCode == code || c.Alternatives.Contains(code))) == true);

    /// <summary>The line as it is without its bundle: with the term that the bundle says for it.</summary>
    internal QuoteLine Alone(QuoteLine line)
    {
        var said = line;
        while (said.TermMonths is null && Line(said.ParentId) is { } above) said = above;
        return line with { TermMonths = said.TermMonths };
    }

    /// <summary>Whether only whole numbers of it can be ordered: pieces, bundles, and what carries other lines.</summary>
    internal bool IsCountedInPieces(QuoteLine line) => OfferingOf(line)?.Unit is null || Tree.ChildrenOf(line.Id).Any();
}
