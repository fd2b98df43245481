using Bogus;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Generated;

/// <summary>A made-up quote of two lines.</summary>
internal sealed record GeneratedQuote(Quote Quote, IReadOnlyList<QuoteLine> Lines)
{
    private const int LineCount = 2;
    private const int DaysValid = 60;

    public static GeneratedQuote Make(
        Number<Quote> number, GeneratedCustomer customer, IReadOnlyList<LineTemplate> templates, DateTimeOffset at, DateTimeOffset now, Randomizer random)
    {
        var id = Id<Quote>.New(at);
        var chosen = Enumerable.Range(0, LineCount).Select(_ => templates[random.Int(0, templates.Count - 1)]).ToArray();
        var quote = new Quote
        {
            Id = id,
            Number = number,
            Name = $"{chosen[0].Line.Name} for {customer.Location.City}",
            CustomerId = customer.Account.Id,
            ContactId = customer.Contact.Id,
            State = at.AddDays(DaysValid) < now
                ? random.ArrayElement([QuoteState.Declined, QuoteState.Expired, QuoteState.Cancelled])
                : random.ArrayElement([QuoteState.Draft, QuoteState.InReview, QuoteState.Approved, QuoteState.Accepted]),
            Currency = customer.PriceList.Currency,
            PriceListId = customer.PriceList.Id,
            ValidUntil = DateOnly.FromDateTime(at.UtcDateTime).AddDays(DaysValid),
            Owner = OrderGenerator.Name,
            Totals = chosen.Aggregate(Totals.None(customer.PriceList.Currency), (sum, template) => sum + template.Totals),
            CreatedAt = at,
        };
        return new(quote, [.. chosen.Select((template, i) => LineOf(id, template, i + 1))]);
    }

    private static QuoteLine LineOf(Id<Quote> quote, LineTemplate template, int position) => new()
    {
        QuoteId = quote,
        Id = new(position),
        Position = position,
        Action = template.Line.Action,
        OfferingId = template.Line.OfferingId,
        Name = template.Line.Name,
        Quantity = template.Line.Quantity!.Value,
        Characteristics = template.Line.Characteristics,
        Charges = template.Line.Charges,
        TermMonths = template.Line.TermMonths,
    };
}
