using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Domain.Quotes.Writing;

/// <summary>
/// A quote is written as an order is: on an order that is never submitted, the paper, of the quote's own number. While the quote is a draft each edit of the paper
/// makes its lines anew.
/// </summary>
public static class QuoteWriting
{
    /// <summary>Most characters of a quote's name. Our choice: a line, as for all names.</summary>
    public const int LongestName = 200;

    /// <summary>Days that a quote holds unless somebody says otherwise. Our choice: the usual month; domain.md leaves it open.</summary>
    private const int DaysValid = 30;

    /// <summary>The last day of a quote begun on <paramref name="today"/>, unless somebody says another.</summary>
    public static DateOnly ValidUntil(DateOnly today) => today.AddDays(DaysValid);

    /// <summary>The number of the paper on which a quote is written.</summary>
    public static Number<Order> PaperOf(Number<Quote> quote) => new(quote.Value);

    /// <summary>The quote that is written on the paper of this number; null when it is an order's.</summary>
    public static Number<Quote>? WrittenOn(Number<Order> number) =>
        number.Value.StartsWith(NumberSeries.Quote.Prefix, StringComparison.Ordinal) ? new Number<Quote>(number.Value) : null;

    /// <summary>An empty quote for a customer, with the paper to write it on.</summary>
    /// <param name="number">The quote's number.</param>
    /// <param name="context">The customer and the world around it.</param>
    /// <param name="by">Who writes it; its owner.</param>
    /// <param name="now">Now.</param>
    public static Outcome<WrittenQuote> Begin(Number<Quote> number, OrderContext context, Editor by, DateTimeOffset now)
    {
        var begun = Paper(number, context.Customer.Currency, context, by, now).Apply(new BeginOrder(), Id<OrderEdit>.New(now), by, now);
        if (!begun.Succeeded) return begun.Findings.ToList();
        var paper = begun.Value.After;
        if (HeaderPreFill.PriceListFor(paper.Order, context) is not { } list)
            return Finding.Of(QuoteFindings.NoPriceList, FieldPath.Root, ("currency", paper.Order.Currency), ("customer", context.Customer.Name));
        var quote = new Quote
        {
            Id = Id<Quote>.New(now),
            Number = number,
            Name = context.Customer.Name,
            CustomerId = context.Customer.Id,
            State = QuoteState.Draft,
            Currency = paper.Order.Currency,
            PriceListId = list,
            ValidUntil = ValidUntil(context.Today),
            Owner = by.Name,
            Totals = paper.Order.Totals,
            CreatedAt = now,
            Version = 1,
        };
        return new WrittenQuote(quote.After(paper.Order), begun.Value);
    }

    /// <summary>The paper of a quote that was not written here: its prices stay, as ones that were given by hand.</summary>
    /// <param name="quote">A draft.</param>
    /// <param name="lines">All its lines.</param>
    /// <param name="context">The customer and the world around it, the lines' offerings and products among it.</param>
    /// <param name="by">Who goes on writing.</param>
    /// <param name="now">Now.</param>
    public static Outcome<AppliedEdit> TakeUp(this Quote quote, IReadOnlyCollection<QuoteLine> lines, OrderContext context, Editor by, DateTimeOffset now)
    {
        var paper = Paper(quote.Number, quote.Currency, context, by, now);
        var quoted = lines.InTreeOrder().ToList();
        var blank = new TakeUpQuote(quote, quoted.ConvertAll(line => LineOf(line, paper.Order, context)));
        var today = Write(blank);
        if (!today.Succeeded) return today;
        var priced = today.Value.After.Order.Lines;
        return Write(blank with { Lines = [.. blank.Lines.Zip(quoted, (line, agreed) => AsQuoted(line, quote, agreed, priced[line.Id].Charges))] });

        Outcome<AppliedEdit> Write(TakeUpQuote edit) => paper.Apply(edit, Id<OrderEdit>.New(now), by, now);
    }

    /// <summary>The quote as its paper has it now.</summary>
    public static Quote After(this Quote quote, Order paper) => quote with
    {
        ContactId = paper.OrderingContactId,
        ContractId = paper.ContractId,
        PriceListId = paper.PriceListId ?? quote.PriceListId,
        Rate = paper.Rate,
        Totals = paper.Totals,
        Version = quote.Version + 1,
    };

    /// <summary>The finding that a quote is written no more; null while it is.</summary>
    public static Finding? RefusalToWrite(this Quote quote) => quote.State == QuoteState.Draft
        ? null
        : Finding.Of(QuoteFindings.NotDraft, FieldPath.Root, ("number", quote.Number), ("state", quote.State));

    /// <summary>A draft with another description; as it is when it says the same.</summary>
    /// <param name="quote">A draft.</param>
    /// <param name="description">What it is to say of itself.</param>
    /// <param name="today">The customer's day.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="at">When.</param>
    public static Outcome<QuoteMoved> Describe(this Quote quote, QuoteDescription description, DateOnly today, Editor by, DateTimeOffset at)
    {
        var (name, terms) = (description.Name.Trim(), string.IsNullOrWhiteSpace(description.Terms) ? null : description.Terms.Trim());
        var findings = new[]
        {
            quote.RefusalToWrite(),
            name.Length == 0 ? Finding.Of(QuoteFindings.NameRequired, At(nameof(Quote.Name))) : TooLong(nameof(Quote.Name), name, LongestName),
            description.ValidUntil < today ? Finding.Of(QuoteFindings.EndsInThePast, At(nameof(Quote.ValidUntil)), ("until", description.ValidUntil)) : null,
            TooLong(nameof(Quote.Terms), terms, Fields.LongestNotes),
        }.OfType<Finding>().ToList();
        if (findings.Count > 0) return findings;

        var after = quote with { Name = name, ValidUntil = description.ValidUntil, Terms = terms, Version = quote.Version + 1 };
        return Between(quote, after) is { Count: > 0 } changes ? new QuoteMoved(after, [Described(after, changes, by, at)]) : new QuoteMoved(quote, []);
    }

    private static List<QuoteFieldChange> Between(Quote before, Quote after) =>
    [
        .. from change in new QuoteFieldChange[]
           {
               new(nameof(Quote.Name), before.Name, after.Name),
               new(nameof(Quote.ValidUntil), IsoDay.Text(before.ValidUntil), IsoDay.Text(after.ValidUntil)),
               new(nameof(Quote.Terms), before.Terms, after.Terms),
           }
           where change.From != change.To
           select change,
    ];

    private static QuoteJournalEntry Described(Quote after, IReadOnlyList<QuoteFieldChange> changes, Editor by, DateTimeOffset at) => new()
    {
        QuoteId = after.Id,
        Number = after.Version,
        Kind = QuoteJournalKind.Described,
        From = after.State,
        To = after.State,
        Changes = changes,
        ById = by.Id,
        ByName = by.Name,
        At = at,
    };

    /// <summary>The lines of the quote that are not what they were, after an edit of its paper: each as it was, null when it is new, and as it is now.</summary>
    public static IEnumerable<(QuoteLine? Before, QuoteLine After)> Rewritten(this Quote quote, AppliedEdit edit)
    {
        var (before, after) = (edit.Before.Order, edit.After.Order);
        var written = edit.WrittenLines.Select(line => line.Id).ToHashSet();
        foreach (var id in edit.CheckedLines)
            if (before.Lines.GetValueOrDefault(id) is not { } old) yield return (null, quote.LineOf(after.Lines[id], after));
            else if (written.Contains(id) || before.LocationOf(old) != after.LocationOf(after.Lines[id])) yield return (quote.LineOf(old, before), quote.LineOf(after.Lines[id], after));
    }

    /// <summary>A line of the paper as the quote has it: with the place that the paper says for all. What nobody can read is none.</summary>
    public static QuoteLine LineOf(this Quote quote, OrderLine line, Order paper) => new()
    {
        QuoteId = quote.Id,
        Id = line.Id,
        ParentId = line.ParentId,
        Position = line.Position,
        Action = line.Action,
        OfferingId = line.OfferingId,
        Name = line.Name,
        Quantity = line.Quantity ?? 0,
        Characteristics = line.Characteristics,
        Charges = line.Charges,
        LocationId = paper.LocationOf(line),
        SoldProductId = line.SoldProductId,
        TermMonths = line.TermMonths,
    };

    private static OpenOrder Paper(Number<Quote> number, Currency currency, OrderContext context, Editor by, DateTimeOffset now)
    {
        var open = OpenOrder.New(PaperOf(number), context, by, now, OrderKind.Quote);
        return open with { Order = open.Order with { Currency = currency, Totals = Totals.None(currency) } };
    }

    private static OrderLine LineOf(QuoteLine line, Order paper, OrderContext context)
    {
        var product = context.ProductOf(line.SoldProductId);
        return new()
        {
            OrderId = paper.Id,
            Id = line.Id,
            ParentId = line.ParentId,
            Position = line.Position,
            Action = line.Action,
            OfferingId = line.OfferingId,
            Name = line.Name,
            SpecificationId = product is null ? context.Offerings.GetValueOrDefault(line.OfferingId)?.SpecificationId : product.SpecificationId,
            SoldProductId = line.SoldProductId,
            Quantity = line.Quantity,
            Characteristics = product is null ? line.Characteristics : QuotedLines.Beside(product, line.Characteristics),
            LocationId = line.LocationId,
            TermMonths = line.TermMonths,
            ContractId = product?.ContractId,
            ReplacedCharges = product?.Charges ?? [],
        };
    }

    // Where there are other charges by now, the quoted ones are agreed ones. A price that is not today's, or not the one before agents, is set by hand: a discount is known as one.
    private static OrderLine AsQuoted(OrderLine line, Quote quote, QuoteLine quoted, IReadOnlyList<Charge> today)
    {
        var areTodays = quoted.Charges.Select(c => c.Label).Order().SequenceEqual(today.Select(c => c.Label).Order());
        return line with
        {
            AgreedCharges = areTodays ? [] :
            [
                .. QuotedCharges.ForAll(quoted, quote.Number)
                    .Zip(quoted.Charges, (agreed, charge) => agreed with { UnitPrice = Before(charge) }),
            ],
            Adjustments =
            [
                .. from charge in quoted.Charges
                   where Before(charge) != charge.UnitPrice
                   select new Adjustment(charge.Label, AdjustmentKind.Override, charge.UnitPrice, charge.Trail.LastOrDefault(step => step.Kind == PriceStepKind.Manual)?.Detail ?? quote.Number.Value),
            ],
        };

        decimal Before(Charge charge) => today.FirstOrDefault(c => c.Label == charge.Label)?.UnitPrice ?? charge.UnitPriceBeforeAgents;
    }

    private static Finding? TooLong(string field, string? text, int most) =>
        text?.Length > most ? Finding.Of(QuoteFindings.TextTooLong, At(field), ("maximum", most), ("length", text.Length)) : null;

    private static FieldPath At(string field) => FieldPath.Root.Field(field);
}

/// <summary>A quote with the paper it is written on.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Paper">Its paper, as it was begun.</param>
public sealed record WrittenQuote(Quote Quote, AppliedEdit Paper);

/// <summary>What a draft says of itself beside its lines.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="ValidUntil">Last day it holds.</param>
/// <param name="Terms">What else is offered; null when nothing.</param>
public sealed record QuoteDescription(string Name, DateOnly ValidUntil, string? Terms);
