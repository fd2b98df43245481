using System.Collections.Immutable;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Bench;

/// <summary>
/// A quote of so many lines and the order it becomes, in memory. Lines come in threes: nine new bundles with two components each, then a change of a bundle in use
/// and of its two parts. Sites and products in use grow with the lines.
/// </summary>
internal sealed class Sample
{
    public const int LinesPerSite = 25;

    private Sample(int size)
    {
        Size = size;
        Context = SampleWorld.Of(size);
        Quote = SampleWorld.Quote(Context);
        QuoteLines = [.. Enumerable.Range(0, size).Select(Line)];
        Order = Convert().Order.After;
    }

    public int Size { get; }

    public OrderContext Context { get; }

    public Quote Quote { get; }

    public QuoteLine[] QuoteLines { get; }

    /// <summary>The order that the quote becomes.</summary>
    public OpenOrder Order { get; }

    public static IEnumerable<Sample> Of(int? size) => size is { } one ? [new(one)] : [new(500), new(10_000)];

    public ConvertedQuote Convert() => ConversionPlan
        .Of(new OpenQuote(Quote, QuoteLines, Context), new ConversionChoices { QuoteVersion = Quote.Version }, SampleWorld.By, SampleWorld.Now)
        .Confirm(new ConversionNumbers(NumberSeries.CustomerOrder.At<Order>(1), NumberSeries.Contract.At<Contract>(1), []), Id<OrderEdit>.New(SampleWorld.Now)).Value;

    private QuoteLine Line(int i)
    {
        var (three, part) = (i / 3, i % 3);
        var isChange = three % 10 == 9;
        var offering = SampleWorld.Offering(Context, three, part);
        Characteristic[] values = [new("bandwidth", "500"), new("access", "fiber")];
        return new QuoteLine
        {
            QuoteId = Quote.Id,
            Id = new LineId(i + 1),
            ParentId = part == 0 ? null : new LineId(three * 3 + 1),
            Position = i,
            Action = isChange ? LineAction.Change : LineAction.Add,
            OfferingId = offering.Id,
            SoldProductId = isChange ? SampleWorld.ProductId(i) : null,
            Name = offering.Name,
            Quantity = 2,
            Characteristics = values,
            Charges = SampleWorld.Charges(Context, three, part, values, withOneTime: !isChange),
            LocationId = Context.Locations[i / LinesPerSite].Id,
            TermMonths = 36,
        };
    }
}
