using Bunit;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Quotes;
using OrderWorkspace.Quotes.Convert;
using OrderWorkspace.Tests.Support;
using static OrderWorkspace.Tests.Support.PlayOnQuotes;

namespace OrderWorkspace.Tests.Areas.Quotes;

public sealed class ShowingTheWizard() : PageTest(typeof(ConvertState))
{
    private static readonly QuoteInTheMaking Quote = An.OpenOrder().With(A.Offering("fiber")).Quoted(Edit.Add("fiber"));

    private static readonly EarlierOrder Same = new()
    {
        Id = Id.Of<Order>("placed"),
        Number = NumberSeries.CustomerOrder.At<Order>(77),
        State = OrderState.Acknowledged,
        CreatedAt = Today.Morning,
        Likeness = Quote.Plan().Order.Order.Likeness,
        DeliveryLocationId = Quote.Plan().Order.Order.DeliveryLocationId,
    };

    [Theory]
    [InlineData("details")]
    [InlineData("review")]
    public void An_order_that_would_be_repeated_is_named_and_can_be_looked_at(string step)
    {
        var page = At(step, Quote.Meanwhile(w => w with { EarlierOrders = [Same] }));

        Assert.Contains("ORD0000077, a few days old, orders the same.", page.Find(".repeats").TextContent, StringComparison.Ordinal);
        Assert.Equal("/orders/ORD0000077", page.Find(".repeats a").GetAttribute("href"));
        Assert.False(page.Find(".steps-of button:last-of-type").HasAttribute("disabled"));
    }

    [Fact]
    public void Where_none_would_be_nothing_is_said() => Assert.Empty(At("details", Quote).FindAll(".repeats"));

    [Fact]
    public void What_is_missing_on_several_lines_is_given_to_all_at_once()
    {
        var asked = A.Offering("fiber").With(A.Characteristic("class") with { IsRequired = true });
        var page = At("details", An.OpenOrder().With(A.Offering("fiber"), A.Offering("router")).Quoted(Edit.Add("fiber"), Edit.Add("fiber", 2), Edit.Add("router")).Meanwhile(asked));
        var seen = Watch();

        page.FindAll(".for-all label").Single(label => label.TextContent.Trim() == "class, on 2 lines").QuerySelector("input")!.Change("gold");

        var change = Assert.Single(seen.OfType<ChangeConversion>());
        Assert.Equal(
            [new SetCharacteristic(new(1), "class", "gold"), new SetCharacteristic(new(2), "class", "gold")],
            Assert.IsType<FillIn>(change.Edit).Details);
    }

    [Fact]
    public void What_is_missing_on_one_line_is_asked_for_there_only()
    {
        var asked = A.Offering("fiber").With(A.Characteristic("class") with { IsRequired = true });
        var page = At("details", An.OpenOrder().With(A.Offering("fiber"), A.Offering("router")).Quoted(Edit.Add("fiber"), Edit.Add("router")).Meanwhile(asked));

        Assert.DoesNotContain(page.FindAll(".for-all label"), label => label.TextContent.Contains("class", StringComparison.Ordinal));
        Assert.Single(page.FindAll(".missing input"));
    }

    [Fact]
    public void Who_opens_the_door_is_said_for_all_lines_or_for_one()
    {
        var (page, ada) = (At("details", An.OpenOrder().With(A.Contact("Ada"), A.Contact("Ben")).With(A.Offering("fiber")).Quoted(Edit.Add("fiber"), Edit.Add("fiber"))), A.Contact("Ada").Id.ToString());
        var seen = Watch();

        page.Find("#all-site-contact").Change(ada);
        page.Find("#at-lines-2-siteContact").Change(ada);

        Assert.Equal(
            [[new SetLineField(new(1), LineField.SiteContact, ada), new SetLineField(new(2), LineField.SiteContact, ada)], [new SetLineField(new(2), LineField.SiteContact, ada)]],
            seen.OfType<ChangeConversion>().Select(change => Assert.IsType<FillIn>(change.Edit).Details));
    }

    [Fact]
    public void Where_values_do_not_go_together_any_more_all_of_them_are_asked_for()
    {
        var fiber = A.Offering("fiber").With(A.Characteristic("color"), A.Characteristic("class"));
        var page = At("details", An.OpenOrder().With(fiber).Quoted(Edit.Add("fiber"), Edit.Set(1, "color", "red")).Meanwhile(fiber.Fitting("""{"minProperties": 2}""")));

        Assert.Equal(["color", "class"], page.FindAll(".missing label").Select(label => label.TextContent));
    }

    [Fact]
    public void What_has_no_term_or_location_by_now_is_given_one_of_those_there_are()
    {
        var (bonn, wien) = (A.Location("Bonn"), A.Location("Wien") with { Country = "AT" });
        var quote = An.OpenOrder().With(bonn, wien).With(A.Offering("fiber")).Quoted(Edit.Add("fiber"))
            .Meanwhile(A.Offering("fiber").DeliveredToALocation().But(o => o with { Countries = ["DE"] }).ForMonths(12, 24));
        var page = AtDifferences(quote, (OrderFindings.LocationRequired, "lines[1].location"), (OrderFindings.TermRequired, "lines[1].termMonths"));

        Assert.Equal(["12 months", "24 months", "Bonn, Berlin"], page.FindAll(".difference option").Select(option => option.TextContent).Where(label => label.Length > 0));
        Assert.Equal(new DifferenceAnswer(OrderFindings.TermRequired.Code, new("lines[1].termMonths"), WayOut.TakeNew, "24"), AnswerGiven(page, "select:has(option[value='24'])", "24"));
    }

    [Fact]
    public void What_is_too_much_by_now_is_given_a_quantity_and_one_that_is_none_is_refused_there()
    {
        var quote = An.OpenOrder().With(A.Offering("fiber")).Quoted(Edit.Add("fiber", 10)).Meanwhile(A.Offering("fiber").But(o => o with { MaximumQuantity = 4 }));
        var answer = Answer(OrderFindings.QuantityTooLarge, "lines[1].quantity", WayOut.TakeNew, "11");
        var page = At("check", quote.Plan(answers: answer));

        Assert.Contains(page.FindAll(".difference .finding"), finding => finding.TextContent.Contains("10 of fiber can still be ordered, not 11.", StringComparison.Ordinal));
        Assert.Equal(answer with { Value = "3" }, AnswerGiven(page, ".difference input.number", "3"));
    }

    [Fact]
    public void What_is_wrong_inside_a_value_is_mended_in_the_whole_of_it()
    {
        var fiber = A.Offering("fiber").With(A.Characteristic("net.plan", CharacteristicType.Object));
        var quote = An.OpenOrder().With(fiber).Quoted(Edit.Add("fiber"), Edit.Set(1, "net.plan", """{"vlan": 7}"""))
            .Meanwhile(fiber.Fitting("""{"properties": {"net.plan": {"properties": {"vlan": {"minimum": 100}}}}}"""));
        var page = AtDifferences(quote, (SchemaFindings.Limit, "lines[1].characteristics['net.plan'].vlan"));

        Assert.Equal(("net.plan", """{"vlan": 7}"""), (page.Find(".difference .field label").TextContent, page.Find(".difference textarea").GetAttribute("value")));
        Assert.Equal("""{"vlan": 100}""", AnswerGiven(page, ".difference textarea", """{"vlan": 100}""").Value);
    }

    [Fact]
    public void Where_another_one_ordered_of_the_quote_meanwhile_that_order_is_shown()
    {
        var (page, plan) = (At("review", Quote), Quote.Plan());
        var theirs = new EarlierConversion(NumberSeries.CustomerOrder.At<Order>(78), OrderState.Draft, "Sam", Today.Morning, []);

        Dispatch(new ConversionShown(plan.Quote.Quote.Number, new ConversionView(ConversionDraft.Of(plan.Quote.Quote.Id, plan.Quote.Quote.Version - 1), plan, [theirs])));

        Assert.Equal("/orders/ORD0000078", page.WaitForElement(".quote-orders a").GetAttribute("href"));
    }

    [Fact]
    public void Of_very_many_differences_the_rest_is_shown_when_it_is_asked_for()
    {
        var fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m));
        var quote = An.OpenOrder().With(fiber).Quoted([.. Enumerable.Range(0, 101).Select(_ => Edit.Add("fiber"))]).Meanwhile(fiber.Priced(A.MonthlyPrice(60m)));
        var page = At("check", quote);
        Assert.Equal(100, page.FindAll(".differences > li").Count);

        page.FindAll(".check > button").Single(button => button.TextContent == "Show 1 more").Click();

        Assert.Equal(101, page.FindAll(".differences > li").Count);
        Assert.Empty(page.FindAll(".check > button"));
    }

    [Fact]
    public void What_could_not_be_kept_can_be_kept_again_by_who_comes_back()
    {
        var page = At("details", Quote);
        Dispatch(new ChangeConversion(new SelectLines(QuoteSelection.Everything)));
        Dispatch(new ConversionNotKept(Quote.Plan().Quote.Quote.Number));
        Dispatch(new ShowConversion(Quote.Plan().Quote.Quote.Number));

        var seen = Watch();
        page.FindAll(".page-heading button, header button").Single(button => button.TextContent.Trim() == "Try again").Click();

        Assert.Single(seen.OfType<KeepConversionAgain>());
    }

    [Fact]
    public void A_line_that_goes_elsewhere_is_reviewed_with_both_places()
    {
        var quote = An.OpenOrder().With(A.Location("Bonn"), A.Location("Kiel")).With(A.Offering("fiber")).Quoted(Edit.Add("fiber") with { Location = A.Location("Bonn").Id });
        var toKiel = new ConversionDraft { QuoteId = quote.Quote.Id, Choices = quote.Choices(), Details = [new SetLineField(new(1), LineField.Location, A.Location("Kiel").Id.ToString())] };

        var cells = At("review", ConversionPlan.Of(quote.Open, toKiel, An.Agent, Today.Morning)).FindAll(".review td.what");

        Assert.Contains("Bonn", cells[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Kiel", cells[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_contract_begins_and_ends_is_said_with_where_that_comes_from()
    {
        var page = At("details", An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24)).Quoted(Edit.Add("fiber")));
        var seen = Watch();

        Assert.Equal(["Start", "Term in months", "End"], page.FindAll(".contract label").Select(label => label.TextContent));
        Assert.Equal("24", page.Find("#at-contract-term").GetAttribute("value"));
        Assert.Equal("From quote QUO0000007", page.Find("#at-contract-term-origin").TextContent);
        page.Find("#at-contract-term").Change("36");

        Assert.Equal(new FillContract(ContractField.Term, "36"), Assert.Single(seen.OfType<ChangeConversion>()).Edit);
    }

    [Fact]
    public void What_the_contract_cannot_be_is_found_at_its_field()
    {
        var quote = An.OpenOrder().With(A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24)).Quoted(Edit.Add("fiber"));
        var page = At("details", quote.Plan(quote.Choices() with { Contract = new Dictionary<ContractField, string> { [ContractField.To] = "soon" } }));

        Assert.Equal(("soon", "at-contract-to-findings"), (page.Find("#at-contract-to").GetAttribute("value"), page.Find("#at-contract-to").GetAttribute("aria-describedby")));
        Assert.Equal("\"soon\" cannot be read as a date.", page.Find("#at-contract-to-findings .finding").TextContent.Trim());
    }

    [Fact]
    public void Each_field_of_a_line_says_where_it_comes_from_and_offers_what_else_it_may_be()
    {
        var fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24, 36);
        var page = At("details", An.OpenOrder().With(A.Location("Bonn"), A.Location("Kiel")).With(fiber).Quoted(Edit.Add("fiber") with { Location = A.Location("Bonn").Id }));
        var seen = Watch();

        Assert.Equal("From quote QUO0000007", page.Find("#at-lines-1-location-origin").TextContent);
        page.FindAll("td[data-label=Term] .story button").Single(other => other.TextContent.StartsWith("36 months", StringComparison.Ordinal)).Click();

        Assert.Equal([new SetLineField(new(1), LineField.TermMonths, "36")], Assert.IsType<FillIn>(Assert.Single(seen.OfType<ChangeConversion>()).Edit).Details);
    }

    [Fact]
    public void A_term_for_all_lines_is_for_those_that_are_offered_for_it()
    {
        var page = At("details", An.OpenOrder()
            .With(A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24, 36), A.Offering("phone").Priced(A.MonthlyPrice(5m)).ForMonths(12, 24))
            .Quoted(Edit.Add("fiber"), Edit.Add("phone")));
        var seen = Watch();

        page.Find("#all-term").Change("36");

        Assert.Equal([new SetLineField(new(1), LineField.TermMonths, "36")], Assert.IsType<FillIn>(Assert.Single(seen.OfType<ChangeConversion>()).Edit).Details);
    }

    [Fact]
    public void A_quantity_that_cannot_be_read_is_still_there_with_what_is_wrong_with_it()
    {
        var choices = Quote.Choices() with { Unread = new Dictionary<LineId, string> { [new(1)] = "a few" } };
        var plan = Quote.Plan(choices);
        var page = At("lines", plan, choices);
        var seen = Watch();

        Assert.Equal("a few", page.Find("#at-lines-1-quantity").GetAttribute("value"));
        Assert.Equal("\"a few\" cannot be read as a number.", page.Find("#at-lines-1-quantity-findings .finding").TextContent.Trim());
        page.Find("#at-lines-1-quantity").Change("1");

        Assert.Equal(new TakeLine(new(1), "1"), Assert.Single(seen.OfType<ChangeConversion>()).Edit);
    }

    [Fact]
    public void What_stands_in_the_way_leads_to_where_it_is_mended()
    {
        var fiber = A.Offering("fiber").Priced(A.MonthlyPrice(50m)).ForMonths(24);
        var quote = An.OpenOrder().With(fiber, A.Offering("router")).Quoted(Edit.Add("fiber"), Edit.Add("router", 2)).Meanwhile(A.Offering("router").But(o => o with { Lifecycle = OfferingLifecycle.Retired }));
        var page = At("review", quote.Plan(quote.Choices(Select((1, 5), (2, 1))) with { Contract = new Dictionary<ContractField, string> { [ContractField.To] = "soon" } }));

        Assert.Equal(
            ["/quotes/QUO0000007/convert/lines", "/quotes/QUO0000007/convert/details", "/quotes/QUO0000007/convert"],
            page.FindAll(".summary li a").Select(link => link.GetAttribute("href")));
        Assert.Equal("at-contract-to", page.FindAll(".summary li a")[1].GetAttribute("data-jump"));
    }

    private IRenderedComponent<ConvertPage> At(string step, QuoteInTheMaking quote) => At(step, quote.Plan());

    private IRenderedComponent<ConvertPage> At(string step, ConversionPlan plan) => At(step, plan, new ConversionChoices { QuoteVersion = plan.Quote.Quote.Version });

    /// <summary>The check of a quote where these differences are answered with what is new.</summary>
    private IRenderedComponent<ConvertPage> AtDifferences(QuoteInTheMaking quote, params (FindingKind Kind, string Path)[] differences) =>
        At("check", quote.Plan(answers: [.. differences.Select(difference => Answer(difference.Kind, difference.Path, WayOut.TakeNew))]));

    /// <summary>What is kept when somebody enters <paramref name="value"/>.</summary>
    private DifferenceAnswer AnswerGiven(IRenderedComponent<ConvertPage> page, string editor, string value)
    {
        var seen = Watch();
        page.Find(editor).Change(value);
        return Assert.Single(Assert.IsType<AnswerDifferences>(Assert.Single(seen.OfType<ChangeConversion>()).Edit).Answers);
    }

    private IRenderedComponent<ConvertPage> At(string step, ConversionPlan plan, ConversionChoices choices)
    {
        var page = Render<ConvertPage>(with => with.Add(p => p.Number, plan.Quote.Quote.Number.Value).Add(p => p.Step, step));
        Dispatch(new ConversionShown(plan.Quote.Quote.Number, new ConversionView(new ConversionDraft { QuoteId = plan.Quote.Quote.Id, Choices = choices }, plan, [])));
        page.WaitForElement(".convert");
        return page;
    }
}
