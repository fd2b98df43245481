using FsCheck.Fluent;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.PreFill;

public sealed class FillingAnything
{
    /// <summary>What no pre-fill can mend: what only the customer knows, whether it may order at all, what was chosen to be sold, and what ends before it is delivered.</summary>
    private static readonly FindingKind[] OnlyForPeople =
    [
        OrderFindings.Required, OrderFindings.PurchaseOrderNumberRequired, CharacteristicFindings.Required, CharacteristicFindings.RequiredWhen,
        OrderFindings.CustomerClosed, OrderFindings.CustomerSuspended,
        OrderFindings.OfferingNotActive, OrderFindings.OfferingNotForCustomer, OrderFindings.PriceMissing, OrderFindings.RequiresOffering, OrderFindings.ExcludesOffering,
        OrderFindings.OfferingNotActiveThen, OrderFindings.ContractEndsBefore, OrderFindings.ContractEndsWithinTerm, OrderFindings.CreditExceeded, OrderFindings.SameLines, OrderFindings.PurchaseOrderNumberUsed,
    ];

    [Fact]
    public void Leaves_only_what_people_have_to_mend() => Property.Holds(Gen.Choose(0, int.MaxValue - 1), number =>
    {
        var open = Filled(number);

        Assert.Empty(open.Findings.All.Where(finding => !OnlyForPeople.Contains(finding.Kind) && !IsForPeopleToChoose(open, finding) && !IsTheCatalogues(open, finding)).Select(finding => $"{finding.Path}: {finding.Message}"));
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

    /// <summary>Where it is to go is chosen by people when there is no place, or more than one, for all that goes there.</summary>
    private static bool IsForPeopleToChoose(OpenOrder open, Finding finding)
    {
        if (finding.Kind != OrderFindings.LocationRequired && finding.Kind != OrderFindings.NotSoldThere) return false;
        var top = open.Order.Lines[finding.Path.LineOf()!.Value];
        while (open.Order.ParentOf(top) is { } above) top = above;
        var delivered = open.Tree.WithDescendants(top.Id).Select(id => open.Order.Lines[id]).Where(line => open.Context.SpecificationOf(line)?.NeedsLocation == true)
            .Select(line => open.Context.Offerings[line.OfferingId]).ToList();
        return open.Context.Locations.Count(l => l.IsOpenOn(top.RequestedOn ?? Today.Day) && delivered.All(offering => offering.IsSoldIn(l.Country))) != 1;
    }

    /// <summary>What no quantity mends: what a bundle takes is not sold, not so many or so few of it, or counts for two of its components.</summary>
    private static bool IsTheCatalogues(OpenOrder open, Finding finding)
    {
        if (finding.Path.LineOf() is not { } id || !IsAboutQuantity(finding.Kind)) return false;
        var line = open.Order.Lines[id];
        var bundle = finding.Path.LineFieldOf() == LineField.Quantity ? open.Order.ParentOf(line) : line;
        return bundle is not null && open.Context.Offerings[bundle.OfferingId].Components is var components && components.Any(component =>
            component.Options.Select(open.Context.OfferingOf).FirstOrDefault(sold => sold is not null) is not { } sold
            || sold.MinimumQuantity > component.Maximum * bundle.Quantity || sold.MaximumQuantity < component.Minimum * bundle.Quantity || component.Minimum > component.Maximum
            || components.Count(other => other.Options.Intersect(component.Options).Any()) > 1);
    }

    private static bool IsAboutQuantity(FindingKind kind) =>
        kind == OrderFindings.QuantityTooSmall || kind == OrderFindings.QuantityTooLarge || kind == OrderFindings.ComponentTooFew || kind == OrderFindings.ComponentTooMany;

    /// <summary>A draft with one of each offering, of a customer with a past: values that were good then and may not be now.</summary>
    private static OpenOrder Filled(int number)
    {
        var random = new Random(number);
        var begun = GeneratedWorld.Order(number);
        var edits = begun.Context.Offerings.Values.OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => new AddOffering(o.Id)).ToArray<OrderEdit>();
        var first = begun.After(edits).Order.Lines.Values;
        var before = first.SelectMany(line => Enumerable.Range(0, random.Next(4)).Select(_ => new Taken(
            begun.Context.Offerings[line.OfferingId].Code,
            [new("bandwidth", One(random, "1000", "5000", "10")), new("class", One(random, "gold", "bronze")), new("plan", One(random, "{}", """{"vlan": 7}""", null)), new("gone", "value")],
            random.Next(3) * 12,
            begun.Context.Locations is { Count: > 0 and var count } all ? all[random.Next(count)].Id : null,
            begun.Context.Contacts is [.., var last] ? last.Id : null)));
        return OpenOrder.Of(begun.Order, begun.Context with { TakenBefore = [.. before] }).After(edits);
    }

    private static T One<T>(Random random, params T[] all) => all[random.Next(all.Length)];
}
