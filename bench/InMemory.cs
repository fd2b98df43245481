using System.Globalization;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Bench;

/// <summary>Work of the domain alone on orders of 500 and 10,000 lines. It is linear when a line takes as long in the large one as in the small one.</summary>
internal static class InMemory
{
    /// <summary>Plan with differences, prices, validation and contract, and what is to be stored.</summary>
    public static IReadOnlyList<Row> Conversion(int? size) => [.. Sample.Of(size).Select(sample => Each("conversion", sample, sample.Convert))];

    /// <summary>Every line with its trail; and an edit of the header that has all lines priced and checked again.</summary>
    public static IReadOnlyList<Row> Pricing(int? size) =>
    [
        .. Sample.Of(size).SelectMany(sample => new[]
        {
            Each("pricing", sample, () => sample.Order.Order.Lines.Values.Sum(line => Pricer.Charges(Question(line, sample), sample.Context.Prices).Count)),
            Each("pricing, contract taken away", sample, () => Edited(sample, new SetHeaderField(HeaderField.Contract, null))),
        }),
    ];

    /// <summary>All of an order, and what one edit touches.</summary>
    public static IReadOnlyList<Row> Validation(int? size) =>
    [
        .. Sample.Of(size).SelectMany(sample => new[]
        {
            Each("validation", sample, () => OpenOrder.Of(sample.Order.Order, sample.Order.Context)),
            Once("validation, a characteristic set", sample, new SetCharacteristic(Middle(sample), "bandwidth", "100")),
            Once("validation, a quantity set", sample, new SetLineField(Middle(sample), LineField.Quantity, "3")),
            Once("validation, a date of the header set", sample, new SetHeaderField(HeaderField.RequestedCompletion, "2026-12-01")),
            Once("validation, a bundle added", sample, new AddOffering(SampleWorld.Offering(sample.Context, 0, 0).Id)),
        }),
    ];

    /// <summary>What the order added is added to a new one, priced and checked, with what is different.</summary>
    public static IReadOnlyList<Row> Reorder(int? size) => [.. Sample.Of(size).Select(sample => Each("reorder", sample, () => ReorderOf(sample)))];

    private static IReadOnlyList<Domain.Findings.Finding> ReorderOf(Sample sample)
    {
        var edit = new Reorder(sample.Order.Order);
        var begun = OpenOrder.New(NumberSeries.CustomerOrder.At<Order>(2), sample.Context, SampleWorld.By, SampleWorld.Now);
        return edit.DifferencesIn(begun.Apply(edit, default, SampleWorld.By, SampleWorld.Now).Value.After);
    }

    private static PriceQuestion Question(OrderLine line, Sample sample) =>
        new(sample.Context.Offerings[line.OfferingId].Code, line.Quantity!.Value, line.Characteristics, sample.Context.Today) { TermMonths = line.TermMonths };

    // In the middle of the order, a new bundle.
    private static LineId Middle(Sample sample) => new(sample.Size / 60 * 30 + 1);

    private static AppliedEdit Edited(Sample sample, OrderEdit edit) => sample.Order.Apply(edit, default, SampleWorld.By, SampleWorld.Now).Value;

    private static Row Once(string workload, Sample sample, OrderEdit edit) =>
        new(workload, Lines(sample), Measure.Times(() => Edited(sample, edit), runs: 201), null);

    private static Row Each<T>(string workload, Sample sample, Func<T> work)
    {
        var figure = Measure.Times(work, runs: Math.Max(11, 100_000 / sample.Size));
        var each = string.Create(CultureInfo.InvariantCulture, $", each {figure.Median.TotalMicroseconds / sample.Size:0.00} µs and {figure.Bytes / sample.Size:N0} bytes");
        return new Row(workload, Lines(sample) + each, figure, null);
    }

    private static string Lines(Sample sample) => string.Create(CultureInfo.InvariantCulture, $"{sample.Size:N0} lines");
}
