using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.PreFill;

public sealed class FillingAnything
{
    /// <summary>What no pre-fill can mend: what only the customer knows, whether it may order at all, what was chosen to be sold, and what ends before it is delivered.</summary>
    private static readonly FindingKind[] OnlyForPeople =
    [
        OrderFindings.Required, OrderFindings.PurchaseOrderNumberRequired, OrderFindings.LocationRequired, CharacteristicFindings.Required, CharacteristicFindings.RequiredWhen,
        OrderFindings.CustomerClosed, OrderFindings.CustomerSuspended,
        OrderFindings.OfferingNotActive, OrderFindings.OfferingNotForCustomer, OrderFindings.PriceMissing, OrderFindings.QuantityTooLarge,
        OrderFindings.RequiresOffering, OrderFindings.ExcludesOffering, OrderFindings.ComponentTooFew, OrderFindings.ComponentTooMany,
        OrderFindings.OfferingNotActiveThen, OrderFindings.NotSoldThere, OrderFindings.LocationClosed, OrderFindings.ContractEndsBefore, OrderFindings.ContractEndsWithinTerm, OrderFindings.CreditExceeded, OrderFindings.SameLines, OrderFindings.PurchaseOrderNumberUsed,
    ];

    [Fact]
    public void Leaves_only_what_people_have_to_mend() => Property.Holds(Gen.Choose(0, int.MaxValue - 1), number =>
    {
        var open = Filled(number);

        Assert.DoesNotContain(open.Findings.All, finding => !OnlyForPeople.Contains(finding.Kind) && !IsTooFewForItsBundle(open, finding));
    }, times: 1000);

    [Fact]
    public void Does_fill_from_habit_now_and_then() => Assert.True(
        Enumerable.Range(0, 200).Select(Filled).Count(open => open.Order.Lines.Values.Any(line => line.Sources.Values.Any(source => source.Kind == SourceKind.Habit))) > 20);

    [Fact]
    public void Has_the_value_it_fills_first_among_the_alternatives() => Property.Holds(Gen.Choose(0, int.MaxValue - 1), number =>
    {
        var open = Filled(number);
        foreach (var offering in open.Context.Offerings.Values)
            Assert.All(Enum.GetValues<LineField>().Select(field => LinePreFill.Fill(open.Order, open.Context, offering, field)).Where(filled => filled.Value is not null),
                filled => Assert.Equal(filled.Value, filled.Alternatives[0].Value));
    });

    /// <summary>How many of a component there are is the bundle's to say, also where the component alone is sold from more on.</summary>
    private static bool IsTooFewForItsBundle(OpenOrder open, Finding finding) => finding.Kind == OrderFindings.QuantityTooSmall
        && open.Order.Lines.Values.Any(line => line.ParentId is not null && finding.Path.IsWithin(FieldPath.Root.Line(line.Id.Value)));

    /// <summary>A draft with one of each offering, of a customer with a past: values that were good then and may not be now.</summary>
    private static OpenOrder Filled(int number)
    {
        var random = new Random(number);
        var begun = GeneratedWorld.Order(number);
        var edits = begun.Context.Offerings.Values.OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => new AddOffering(o.Id)).ToArray<OrderEdit>();
        var first = begun.After(edits).Order.Lines.Values;
        var before = first.SelectMany(line => Enumerable.Range(0, random.Next(4)).Select(_ => new Taken(
            begun.Context.Offerings[line.OfferingId].Code,
            [new("bandwidth", random.Next(2) == 0 ? "1000" : "5000"), new("class", random.Next(2) == 0 ? "gold" : "bronze"), new("gone", "value")],
            random.Next(3) * 12,
            begun.Context.Locations is [var some, ..] ? some.Id : null,
            begun.Context.Contacts is [.., var last] ? last.Id : null)));
        return OpenOrder.Of(begun.Order, begun.Context with { TakenBefore = [.. before] }).After(edits);
    }
}
