using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What will come of a quote, before anything does: an order, a contract, rights; what differs from what was agreed; what speaks against it. Made without I/O.</summary>
public sealed record ConversionPlan
{
    private readonly OpenQuote _quote;
    private readonly AppliedEdit _made;

    private ConversionPlan(OpenQuote quote, AppliedEdit made) => (_quote, _made) = (quote, made);

    /// <summary>The quote it is made from, with the customer's state that it was made in.</summary>
    public OpenQuote Quote => _quote;

    /// <summary>The order as it would be, priced and checked. It goes by the quote's number until it has its own; what is found in it stops it from being submitted, not from being made.</summary>
    public OpenOrder Order => _made.After;

    /// <summary>What differs from what was agreed, answered or not.</summary>
    public required IReadOnlyList<ConversionDifference> Differences { get; init; }

    /// <summary>What speaks against it: in the quote and in what was selected, and differences that are still to be answered.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The contract made or amended with it; null when it needs none.</summary>
    public ContractPlan? Contract { get; private init; }

    /// <summary>Why the quote is ordered although it has expired; null when it has not.</summary>
    public string? ReasonThoughExpired { get; private init; }

    /// <summary>Orders of the last days that the order would repeat. That may be meant, so it stops nothing.</summary>
    public IEnumerable<Finding> Repetitions => RepetitionRules.Check(Order);

    /// <summary>Whether nothing speaks against it.</summary>
    public bool CanBeConfirmed => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>What would come of <paramref name="quote"/> with these <paramref name="choices"/>.</summary>
    public static ConversionPlan Of(OpenQuote quote, ConversionChoices choices, Editor by, DateTimeOffset now) =>
        Of(quote, new ConversionDraft { QuoteId = quote.Quote.Id, Choices = choices }, by, now);

    /// <summary>What would come of <paramref name="quote"/> with what was decided in <paramref name="draft"/>. Details of lines that are not ordered are left aside.</summary>
    public static ConversionPlan Of(OpenQuote quote, ConversionDraft draft, Editor by, DateTimeOffset now)
    {
        var choices = draft.Choices;
        var taken = TakenLines.Of(quote, choices.Selection);
        var settled = Settlement.Of(quote, taken.Lines, draft, by, now);
        List<Finding> findings =
        [
            .. ConversionRules.Check(quote, choices, taken),
            .. taken.Findings,
            .. settled.Contract?.Findings ?? [],
            .. settled.Findings,
            .. settled.Differences.Where(d => !d.IsSettled).Select(d => d.Finding),
        ];
        if (findings.Count == 0 && settled.Order.After.Order.Lines.IsEmpty) findings.Add(ConversionRules.Nothing(quote));
        return new ConversionPlan(quote, settled.Order)
        {
            Differences = settled.Differences,
            Findings = findings,
            Contract = settled.Contract,
            ReasonThoughExpired = ConversionRules.HasExpired(quote) ? choices.ReasonThoughExpired : null,
        };
    }

    /// <summary>Everything that changes when it comes true, to be stored at once. Refused while something speaks against it.</summary>
    /// <param name="numbers">Numbers for what is new.</param>
    /// <param name="editId">Identity of the gesture.</param>
    public Outcome<ConvertedQuote> Confirm(ConversionNumbers numbers, Id<OrderEdit> editId)
    {
        if (!CanBeConfirmed) return Findings.ToList();

        var lines = _quote.Lines.Select(Ordered).ToList();
        var contract = Contract?.Numbered(numbers);
        var made = _made.Entry!;
        return _quote.Quote.AfterOrdering(numbers.Order, lines, new Editor(made.ById, made.ByName), made.At).Map(moved => new ConvertedQuote
        {
            Quote = moved.After,
            Entry = moved.Entries.Single() with { Comment = ReasonThoughExpired },
            Lines = lines.FindAll(line => _made.After.Order.Lines.ContainsKey(line.Id)),
            Order = Numbered(contract, numbers.Order, editId),
            Contract = contract?.Contract,
            IsNewContract = contract?.IsNew == true,
            Conversion = new QuoteConversion
            {
                QuoteId = moved.After.Id,
                QuoteVersion = _quote.Quote.Version,
                OrderId = Order.Order.Id,
                Quantities = Order.Order.Lines.Values.ToDictionary(line => line.Id, line => line.Quantity!.Value),
                Amounts = UnevenAmounts(),
                ByName = made.ByName,
                At = made.At,
                Contract = contract?.Share,
                ReasonThoughExpired = ReasonThoughExpired,
            },
            Entitlements = contract?.Entitlements ?? [],
        });
    }

    private Dictionary<LineId, IReadOnlyList<decimal>> UnevenAmounts()
    {
        var amounts = new Dictionary<LineId, IReadOnlyList<decimal>>();
        foreach (var line in Order.Order.Lines.Values)
        {
            var (quoted, quantity) = (_quote.Line(line.Id)!, line.Quantity!.Value);
            if (quantity == quoted.Quantity) continue; // nothing is left that the amounts would have to make up for
            var agreed = line.AgreedCharges.Count == quoted.Charges.Count ? line.AgreedCharges : QuotedCharges.ForNext(quantity, quoted, _quote);
            if (QuotedCharges.Uneven(quoted, quantity, agreed) is { } uneven) amounts.Add(line.Id, uneven);
        }
        return amounts;
    }

    private QuoteLine Ordered(QuoteLine line) => _made.After.Order.Lines.TryGetValue(line.Id, out var ordered)
        ? line with { QuantityConverted = line.QuantityConverted + ordered.Quantity!.Value }
        : line;

    private AppliedEdit Numbered(ContractPlan? contract, Number<Order> number, Id<OrderEdit> editId)
    {
        return _made with { Before = With(_made.Before), After = With(_made.After), Entry = _made.Entry! with { EditId = editId } };

        OpenOrder With(OpenOrder open) => open with { Order = open.Order with { Number = number }, Context = contract?.Into(open.Context) ?? open.Context };
    }
}
