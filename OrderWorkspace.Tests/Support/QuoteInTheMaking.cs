using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Tests.Support;

/// <summary>An approved quote and the world around its customer. What is quoted is what an order was going to be: <c>An.OpenOrder().With(…).Quoted(Edit.Add("fiber"))</c>.</summary>
internal sealed record QuoteInTheMaking(Quote Quote, IReadOnlyList<QuoteLine> Lines, OrderContext World)
{
    public ExpiredQuotes ExpiredQuotes { get; init; }

    public IReadOnlyList<QuoteConversion> Ledger { get; init; } = [];

    public OpenQuote Open => new(Quote, Lines, World) { Ledger = Ledger, ExpiredQuotes = ExpiredQuotes };

    public QuoteInTheMaking But(Func<Quote, Quote> change) => this with { Quote = change(Quote) };

    public QuoteInTheMaking But(int line, Func<QuoteLine, QuoteLine> change) =>
        this with { Lines = [.. Lines.Select(l => l.Id.Value == line ? change(l) : l)] };

    /// <summary>The same quote after the world around it changed.</summary>
    public QuoteInTheMaking Meanwhile(Func<OrderContext, OrderContext> change) => this with { World = change(World) };

    /// <summary>The same quote after offerings became something else.</summary>
    public QuoteInTheMaking Meanwhile(params CatalogEntry[] offerings) => this with { World = new OrderInTheMaking(World).With(offerings).World };

    public QuoteLine Line(int line) => Lines.Single(l => l.Id.Value == line);

    public ConversionChoices Choices(QuoteSelection? selection = null, params DifferenceAnswer[] answers) =>
        new() { QuoteVersion = Quote.Version, Selection = selection ?? QuoteSelection.Everything, Answers = answers };

    public ConversionPlan Plan(ConversionChoices choices) => ConversionPlan.Of(Open, choices, An.Agent, Today.Morning);

    public ConversionPlan Plan(QuoteSelection? selection = null, params DifferenceAnswer[] answers) => Plan(Choices(selection, answers));

    public ConvertedQuote Convert(QuoteSelection? selection = null, params DifferenceAnswer[] answers) => Plan(selection, answers).Confirmed().Value;

    /// <summary>The quote with what a conversion left of it.</summary>
    public QuoteInTheMaking After(ConvertedQuote converted)
    {
        var lines = converted.Lines.ToDictionary(l => l.Id);
        return this with
        {
            Quote = converted.Quote,
            Lines = [.. Lines.Select(l => lines.GetValueOrDefault(l.Id, l))],
            Ledger = [.. Ledger, converted.Conversion],
            World = converted.Order.After.Context,
        };
    }

    /// <summary>The part of an order in the quote that it was made of.</summary>
    public OrderOfQuote Part(ConvertedQuote made, params Id<Entitlement>[] drawnOn) => new()
    {
        Quote = Quote,
        Lines = Lines,
        Conversion = Ledger.SingleOrDefault(page => page.OrderId == made.Conversion.OrderId, made.Conversion),
        Contract = World.Contracts.SingleOrDefault(c => c.Id == made.Conversion.Contract?.ContractId),
        Entitlements = made.Entitlements,
        DrawnOn = drawnOn.ToHashSet(),
    };

    /// <summary>What discarding an order that was made of the quote changes.</summary>
    public FollowedQuote Discard(ConvertedQuote made, params Id<Entitlement>[] drawnOn) => Part(made, drawnOn).Discard(made.Order.After.Order.Number, An.Agent, Today.Morning).Value;

    /// <summary>The quote with what an order that was made of it gave back.</summary>
    public QuoteInTheMaking After(FollowedQuote followed, ConvertedQuote made)
    {
        var lines = followed.Lines.ToDictionary(l => l.Id);
        return this with
        {
            Quote = followed.Quote,
            Lines = [.. Lines.Select(l => lines.GetValueOrDefault(l.Id, l))],
            Ledger = [.. Ledger.Where(page => page.OrderId != made.Conversion.OrderId), .. new[] { followed.Conversion }.OfType<QuoteConversion>()],
            World = World with { Contracts = [.. World.Contracts.Select(c => c.Id == followed.Contract?.Id ? followed.Contract : c)] },
        };
    }
}

/// <summary>Steps of tests that play on quotes.</summary>
internal static class PlayOnQuotes
{
    public static readonly Number<Order> OrderNumber = NumberSeries.CustomerOrder.At<Order>(4711);
    public static readonly Number<Contract> ContractNumber = NumberSeries.Contract.At<Contract>(4711);

    /// <summary>An approved quote of what the order would be after these edits.</summary>
    public static QuoteInTheMaking Quoted(this OrderInTheMaking order, params OrderEdit[] edits)
    {
        var open = order.After(edits);
        var quote = open.Order.QuotedAs(Id.Of<Quote>("quote"), NumberSeries.Quote.At<Quote>(7)) with { ContactId = open.Order.OrderingContactId, ContractId = open.Order.ContractId };
        return new QuoteInTheMaking(quote, [.. open.Order.Lines.Values.Select(line => line.QuotedIn(quote.Id))], open.Context);
    }

    /// <summary>An approved quote of what the order is, without its lines.</summary>
    public static Quote QuotedAs(this Order order, Id<Quote> id, Number<Quote> number) => new()
    {
        Id = id,
        Number = number,
        Name = "New office",
        CustomerId = order.CustomerId,
        State = QuoteState.Approved,
        Currency = order.Currency,
        PriceListId = order.PriceListId ?? Id.Of<PriceList>("Standard"),
        ValidUntil = DateOnly.FromDateTime(order.CreatedAt.UtcDateTime).AddDays(30),
        Owner = "Sam",
        Totals = order.Totals,
        CreatedAt = order.CreatedAt,
        Version = 3,
    };

    public static Outcome<ConvertedQuote> Confirmed(this ConversionPlan plan)
    {
        var confirmed = plan.Confirm(
            new ConversionNumbers(OrderNumber, ContractNumber, [.. (plan.Contract?.Entitlements ?? []).Select((_, i) => NumberSeries.Entitlement.At<Entitlement>(i + 1))]),
            Id.Of<OrderEdit>("conversion"));
        confirmed.Findings.AreWhole();
        return confirmed;
    }

    public static DifferenceAnswer Answer(FindingKind kind, string path, WayOut way, string? value = null) => new(kind.Code, new FieldPath(path), way, value);

    /// <summary>Asserts that one finding of this kind speaks against the plan.</summary>
    public static Finding Finds(this ConversionPlan plan, FindingKind kind, string at)
    {
        plan.Findings.AreWhole();
        var finding = Assert.Single(plan.Findings, f => f.Kind == kind);
        Assert.Equal(at, finding.Path.Value);
        Assert.False(plan.Confirmed().Succeeded);
        return finding;
    }

    public static void FindsNothing(this ConversionPlan plan) => Assert.Equal([], plan.Findings.Select(f => $"{f.Path}: {f.Message}"));

    /// <summary>Asserts that one difference of this kind is told, with its ways out.</summary>
    public static T Differs<T>(this ConversionPlan plan, FindingKind kind, string at, params WayOut[] waysOut)
        where T : ConversionDifference
    {
        plan.Differences.Select(d => d.Finding).AreWhole();
        var difference = Assert.Single(plan.Differences, d => d.Finding.Kind == kind);
        Assert.Equal(at, difference.Finding.Path.Value);
        Assert.Equal(waysOut, difference.WaysOut);
        return Assert.IsType<T>(difference);
    }

    public static QuoteSelection Select(params (int Line, decimal Quantity)[] parts) => QuoteSelection.Of(parts.Select(p => (new LineId(p.Line), p.Quantity)));

    /// <summary>The line as a quote offers it.</summary>
    public static QuoteLine QuotedIn(this OrderLine line, Id<Quote> quote) => new()
    {
        QuoteId = quote,
        Id = line.Id,
        ParentId = line.ParentId,
        Position = line.Position,
        Action = line.Action,
        OfferingId = line.OfferingId,
        Name = line.Name,
        Quantity = line.Quantity!.Value,
        Characteristics = line.Characteristics,
        Charges = line.Charges,
        LocationId = line.LocationId,
        SoldProductId = line.SoldProductId,
        TermMonths = line.TermMonths,
    };
}
