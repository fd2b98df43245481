using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Domain.Conversion;

public sealed class ReviewingLines
{
    private static readonly CharacteristicSpecification Color = A.Characteristic("color") with { AllowedValues = ["red", "blue"], Default = "red" };
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(Color, A.Characteristic("alias"), A.Characteristic("zone")).Priced(A.MonthlyPrice(50m), A.OneTimePrice(9m)).ForMonths(12, 24);
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(A.Location("Berlin HQ"), A.Location("Bonn"))
        .With(Fiber, A.Offering("office").Containing("fiber", 1, 2, 1))
        .Quoted(Edit.Add("fiber", 3), Edit.Set(1, "zone", "north"), Edit.Set(1, "alias", "hub"), Edit.Add("office"), Edit.Add("fiber"));

    [Fact]
    public void Lines_stand_as_in_the_quote_and_are_as_they_were_agreed() => Assert.Equal(
        ["1 None", "2 None", "2.1 None", "3 None"], Reviewed(Quote.Plan()));

    [Fact]
    public void What_was_ordered_before_is_not_shown() => Assert.Equal(["2 None", "2.1 None", "3 None"], Reviewed(Quote.After(Quote.Convert(Select((1, 3)))).Plan()));

    [Fact]
    public void Beside_what_is_ordered_stands_what_was_agreed_for_all_that_is_left() => Assert.Equal(
        ["Monthly fee 100", "Installation 18"],
        ReviewedLine.In(Quote.After(Quote.Convert(Select((1, 1)))).Plan())[0].Agreed
            .Select(charge => FormattableString.Invariant($"{charge.Label} {charge.Amount.Amount:0.##}")));

    [Fact]
    public void What_is_not_ordered_or_only_a_part_is_told() => Assert.Equal(["1 Quantity", "2 LeftOut", "2.1 LeftOut", "3 LeftOut"], Reviewed(Quote.Plan(Select((1, 2)))));

    [Fact]
    public void Todays_price_is_another() => Assert.Equal(
        "1 Price", Reviewed(Quote.Meanwhile(Fiber.Priced(A.MonthlyPrice(60m), A.OneTimePrice(9m))).Plan(answers: Answer(DifferenceKinds.PriceChanged, "lines[1].price", WayOut.TakeNew)))[0]);

    [Fact]
    public void A_value_taken_new_is_another()
    {
        var quote = Quote.Meanwhile(Fiber.But(o => o).With(A.Characteristic("class") with { IsRequired = true }));

        Assert.Equal("1 Characteristics", Reviewed(quote.Plan(answers: Answer(CharacteristicFindings.Required, "lines[1].characteristics.class", WayOut.TakeNew, "gold")))[0]);
    }

    [Fact]
    public void A_version_a_place_and_a_term_taken_new_are_others()
    {
        var successor = new CatalogEntry(Fiber.Offering with { Id = Id.Of<ProductOffering>("fiber 2"), Revision = 2 }, Fiber.Specification!, []);
        var superseded = Quote.Meanwhile(Fiber.But(o => o with { Lifecycle = OfferingLifecycle.Retired }), successor);
        var elsewhere = Quote.But(1, line => line with { LocationId = Id.Of<Location>("Bonn") })
            .Meanwhile(w => w with { Locations = [.. w.Locations.Select(l => l.Name == "Bonn" ? l with { ClosedOn = Today.Minus(1) } : l)] });

        Assert.Equal("1 Offering", Reviewed(superseded.Plan(answers: Answer(DifferenceKinds.Superseded, "lines[1].offering", WayOut.TakeNew)))[0]);
        Assert.Equal("1 Location", Reviewed(elsewhere.Plan(answers: Answer(OrderFindings.LocationClosed, "lines[1].location", WayOut.TakeNew)))[0]);
        Assert.Equal("1 Term", Reviewed(Quote.Meanwhile(Fiber.ForMonths(24)).Plan(answers: Answer(OrderFindings.TermNotOffered, "lines[1].termMonths", WayOut.TakeNew)))[0]);
    }

    [Fact]
    public void What_was_agreed_to_cost_nothing_costs_nothing() => Assert.Equal(
        "1 None", Reviewed(Quote.But(1, line => line with { Charges = [.. line.Charges.Where(charge => charge.Label == "Monthly fee")] }).Plan())[0]);

    private static List<string> Reviewed(ConversionPlan plan) => [.. ReviewedLine.In(plan).Select(line => $"{line.Place.Number} {line.Differences}")];
}
