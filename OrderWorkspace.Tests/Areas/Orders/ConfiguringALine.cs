using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Components.OrderFields;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders.Capture;
using OrderWorkspace.Orders.Lines;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Orders;

public sealed class ConfiguringALine : PageTest
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(
        A.Characteristic("bandwidth", CharacteristicType.Integer) with { Label = "Bandwidth", Unit = "Mbit/s", Minimum = 50, Maximum = 1000, IsRequired = true },
        A.Characteristic("access", CharacteristicType.Enumeration) with { Label = "Access", AllowedValues = ["Fiber", "Copper"], Default = "Fiber", IsChangeableAfterActivation = false },
        A.Characteristic("backup", CharacteristicType.Boolean) with { Label = "Backup" },
        A.Characteristic("pairs", CharacteristicType.Integer) with { Label = "Pairs", RequiredWhen = new("access", ["Copper"]) },
        A.Characteristic("since", CharacteristicType.Date) with { Label = "Since" });

    private static readonly OrderInTheMaking World = An.OpenOrder().With(Fiber)
        .With(A.SoldProduct("Old fiber", Fiber, new Characteristic("bandwidth", "100"), new Characteristic("access", "Fiber")));

    private OrderEdit? _edit;

    [Fact]
    public void Each_type_has_its_editor_with_unit_and_limits()
    {
        var panel = Panel(World.After(Edit.Add("fiber")));

        Assert.Equal(["Bandwidth *", "Access", "Backup", "Since"], Labels(panel));
        Assert.Contains("50 to 1000", panel.Find(".help").TextContent);
        Assert.Equal("Mbit/s", panel.Find(".unit").TextContent);
        Assert.Equal(["", "Fiber", "Copper"], Editor(panel, "access").QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Equal(["", "Yes", "No"], Editor(panel, "backup").QuerySelectorAll("option").Select(option => option.TextContent));
    }

    [Fact]
    public void What_depends_on_another_value_is_asked_for_when_it_matters() =>
        Assert.Contains("Pairs *", Labels(Panel(World.After(Edit.Add("fiber"), Edit.Set(1, "access", "Copper")))));

    [Fact]
    public void A_value_is_told_as_an_edit()
    {
        Editor(Panel(World.After(Edit.Add("fiber"))), "bandwidth").Change("1,000");

        Assert.Equal(Edit.Set(1, "bandwidth", "1000"), _edit);
    }

    [Fact]
    public void A_wrong_value_is_kept_with_its_finding_beside_it()
    {
        var panel = Panel(World.After(Edit.Add("fiber"), Edit.Set(1, "bandwidth", "fast")));

        Assert.Equal("fast", Editor(panel, "bandwidth").GetAttribute("value"));
        Assert.Equal("true", Editor(panel, "bandwidth").GetAttribute("aria-invalid"));
        Assert.Contains("Bandwidth takes a whole number, not \"fast\".", panel.Find($"#{Editor(panel, "bandwidth").GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void A_change_shows_old_and_new_side_by_side_and_marks_what_changes()
    {
        var panel = Panel(World.After(Edit.Change("Old fiber"), Edit.Set(1, "bandwidth", "500")));

        Assert.Equal("100 Mbit/s", panel.Find(".field.marked .was.replaced").TextContent);
        Assert.Equal("500", Editor(panel, "bandwidth").GetAttribute("value"));
        Assert.Equal("SPAN", Editor(panel, "access").TagName); // stays as it is once it is in use
    }

    [Fact]
    public void A_disconnect_names_what_goes_and_asks_for_nothing_but_the_day_and_whom_to_meet()
    {
        var panel = Panel(World.After(Edit.Disconnect("Old fiber")));

        Assert.Contains("Old fiber", panel.Find("section[aria-label='What goes'] li").TextContent);
        Assert.Equal(["at-lines-1-siteContact", "at-lines-1-requestedOn"], panel.FindAll("input.value-field, select.value-field").Select(field => field.Id));
    }

    [Fact]
    public void A_disconnect_shows_what_hangs_on_it_on_its_day()
    {
        var frame = A.Contract("Frame") with { EarlyTerminationPercent = 40 };
        var old = A.SoldProduct("Old fiber", Fiber) with { ContractId = frame.Id };
        var world = World.With(frame).With(old, A.SoldProduct("Router", Fiber) with { ParentId = old.Id });

        var panel = Panel(world.After(Edit.Disconnect("Old fiber"), Edit.Remove(2)));
        var later = Panel(world.After(Edit.Disconnect("Old fiber"), Edit.Set(1, LineField.RequestedOn, $"{frame.To!.Value.AddDays(1):yyyy-MM-dd}")));

        Assert.Equal(
            ["Part: Router", "Contract: Frame", "Ending it now costs"],
            panel.FindAll("section[aria-label='What hangs on it'] li").Select(li => li.TextContent.Trim()).Zip([12, 15, 19], (text, length) => text[..length]));
        Assert.Equal("EUR48.00", panel.Find("section[aria-label='What hangs on it'] .money").TextContent);
        Assert.Empty(later.FindAll("section[aria-label='What hangs on it']"));
    }

    [Fact]
    public void A_price_tells_how_it_came_about_and_can_be_taken_back()
    {
        var panel = Panel(World.After(Edit.Add("fiber"), Edit.Adjust(1, "Monthly fee", AdjustmentKind.Percentage, -10m)));

        Assert.Equal(["List price Standard 10.00", "By hand -10 % · Agreed on the phone 9.00"], panel.FindAll(".price-trail li").Select(step => string.Join(' ', step.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        panel.FindAll("button").Single(button => button.TextContent == "Take the adjustment back").Click();
        Assert.Equal(new AdjustPrice(new LineId(1), "Monthly fee", null), _edit);
    }

    [Fact]
    public void A_price_is_adjusted_in_a_form_that_comes_when_it_is_opened()
    {
        var panel = Panel(World.After(Edit.Add("fiber")));
        Assert.Empty(panel.FindAll(".adjust form"));

        panel.Find(".adjust").TriggerEvent("ontoggle", EventArgs.Empty);
        panel.Find(".adjust input.number").Change("-10");
        panel.Find(".adjust .reason input").Change("Agreed on the phone");
        panel.Find(".adjust form").Submit();

        Assert.Equal(new AdjustPrice(new LineId(1), "Monthly fee", new("Monthly fee", AdjustmentKind.Percentage, -10m, "Agreed on the phone")), _edit);
    }

    [Fact]
    public void A_price_tells_who_asks_which_others_there_are_and_why_they_do_not_apply()
    {
        var fiber = Fiber.Priced(A.MonthlyPrice(10m) with { Tiers = [new(1, 10m), new(5, 9m)] }, A.MonthlyPrice(8m) with { TermMonths = 24 });
        var over = A.Contract("Frame") with { From = Today.Minus(9), To = Today.Minus(1), NegotiatedPrices = [new("fiber", "Monthly fee", 7m)] };
        var panel = Panel(World.With(fiber).With(over).After(Edit.Add("fiber")));

        Assert.Empty(panel.FindAll(".other-prices li"));
        panel.Find(".other-prices").TriggerEvent("ontoggle", EventArgs.Empty);

        Assert.Equal(
            ["Standard · from a quantity of 5 on EUR 9.00", "Standard · from 24 months on EUR 8.00", $"{over.Number} · until {Today.Minus(1):d} EUR 7.00"],
            panel.FindAll(".other-prices li").Select(other => string.Join(' ', other.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void A_value_the_customer_usually_takes_says_so_and_what_could_be_instead()
    {
        var before = new Taken("fiber", [new("access", "Copper")], null, null);
        var panel = Panel(new OrderInTheMaking(World.World with { TakenBefore = [before, before] }).After(Edit.Add("fiber")));

        Assert.Equal("As this customer usually takes it (2/2 before)", panel.Find("#at-lines-1-characteristics-access-origin").TextContent);
        panel.FindAll(".story button").Single(other => other.TextContent.StartsWith("Fiber", StringComparison.Ordinal)).Click();
        Assert.Equal(Edit.Set(1, "access", "Fiber"), _edit);
    }

    [Fact]
    public void Whom_to_meet_is_the_technical_contact_until_somebody_in_that_role_is_chosen()
    {
        var ben = A.Contact("Ben") with { Roles = OrderWorkspace.Domain.Customers.ContactRoles.Site };
        var panel = Panel(World.With(A.Contact("Ada"), ben).After(Edit.Add("fiber")));

        Assert.Equal("As on the order: Ada", panel.Find("#at-lines-1-siteContact option").TextContent);
        panel.FindAll(".story button").Single(other => other.TextContent.StartsWith("Ben", StringComparison.Ordinal)).Click();
        Assert.Equal(Edit.Set(1, LineField.SiteContact, ben.Id.ToString()), _edit);
        Assert.Empty(Panel(World.After(Edit.Add("fiber")) is var open ? open with { Order = open.Order with { Kind = OrderKind.Quote } } : null!).FindAll("#at-lines-1-siteContact"));
    }

    [Fact]
    public void A_new_value_is_offered_to_the_other_products_that_are_changed()
    {
        var world = World.With(A.SoldProduct("Old fiber", Fiber, new Characteristic("bandwidth", "100")), A.SoldProduct("Second", Fiber, new Characteristic("bandwidth", "200")));

        Assert.Empty(Panel(world.After(Edit.Change("Old fiber", "Second"))).FindAll("section[aria-label='The same on other lines']"));
        var offered = Panel(world.After(Edit.Change("Old fiber", "Second"), Edit.Set(1, "bandwidth", "500"))).Find("section[aria-label='The same on other lines'] button");
        offered.Click();

        Assert.Equal("Bandwidth: 500 Mbit/s on 1 more line", offered.TextContent.Trim());
        var edit = Assert.IsType<SetCharacteristics>(_edit);
        Assert.Equal(("bandwidth", "500", new LineId(2)), (edit.Name, edit.Value, Assert.Single(edit.Lines)));
    }

    [Fact]
    public void A_day_says_from_when_to_when_it_can_be_and_so_does_its_picker()
    {
        var on = A.Characteristic("on", CharacteristicType.Date) with { Earliest = new(2026, 3, 1), Latest = new(2026, 3, 31) };
        var panel = Panel(An.OpenOrder().With(A.Offering("fiber").With(on)).After(Edit.Add("fiber")));
        var picker = panel.Find("section[aria-label='Configuration'] .picker");

        Assert.Equal(("2026-03-01", "2026-03-31"), (picker.GetAttribute("min"), picker.GetAttribute("max")));
        Assert.Equal($"{on.Earliest:d} to {on.Latest:d}", panel.Find("section[aria-label='Configuration'] .help").TextContent);
    }

    [Fact]
    public void Several_values_are_said_one_by_one_and_offered_as_they_are_written()
    {
        var wiring = A.Characteristic("wiring", CharacteristicType.Enumeration) with { AllowedValues = ["T568A|B", "Cat 7"], MaximumCount = 2 };
        var fiber = A.Offering("fiber").With(wiring, A.Characteristic("ports", CharacteristicType.Decimal) with { MaximumCount = 2, Unit = "mm" }, A.Characteristic("pair"));
        var used = A.SoldProduct("Old", fiber, new("wiring", @"T568A\|B|Cat 7"), new("ports", "1.50|2"), new("pair", "a|b"));
        var panel = Panel(An.OpenOrder().With(fiber).With(used).After(Edit.Change("Old")));

        Assert.Equal(["T568A|B, Cat 7", "1.5, 2 mm", "a|b"], panel.FindAll(".was").Select(was => was.TextContent));
        Assert.Equal(@"Several of T568A\|B | Cat 7", panel.Find("section[aria-label='Configuration'] .help").TextContent);
        Assert.Equal(["T568A|B, Cat 7", "1.5, 2 mm", "a|b"], Render<OrderWorkspace.Components.CharacteristicsList>(list => list
            .Add(l => l.Characteristics, used.Characteristics).Add(l => l.Specification, fiber.Specification!.Characteristics)).FindAll("dd").Select(said => said.TextContent));
    }

    [Theory]
    [InlineData("net.vlan")]
    [InlineData("my \"best\" name")]
    [InlineData("Ada's [own]")]
    public void A_characteristic_can_have_any_name(string name)
    {
        var named = A.Offering("fiber").With(A.Characteristic(name, CharacteristicType.Integer) with { Maximum = 10 }, A.Characteristic("vlan"));
        var open = An.OpenOrder().With(named).After(Edit.Add("fiber"), Edit.Set(1, name, "11"));
        var (panel, finding) = (Panel(open), Assert.Single(open.Findings.All));
        var editor = panel.FindAll("input").Single(input => input.Id == finding.Path.ElementId());

        Assert.DoesNotContain(' ', editor.Id!);
        Assert.Equal($"{editor.Id}-findings", editor.GetAttribute("aria-describedby"));
        Assert.Equal(name, panel.FindAll("label").Single(label => label.GetAttribute("for") == editor.Id).TextContent);
        Assert.Equal(Edit.Set(1, name, "10"), open.EditFor(finding));
        editor.Change("9");
        Assert.Equal(Edit.Set(1, name, "9"), _edit);
    }

    [Fact]
    public void A_number_is_the_same_however_it_is_written()
    {
        var world = World.With(A.SoldProduct("Old fiber", Fiber, new Characteristic("bandwidth", "100.0")), A.SoldProduct("Second", Fiber, new Characteristic("bandwidth", "500.0")));
        var same = Panel(world.After(Edit.Change("Old fiber", "Second"), Edit.Set(1, "bandwidth", "100")));
        var changed = world.After(Edit.Change("Old fiber", "Second"), Edit.Set(1, "bandwidth", "500"));

        Assert.Empty(same.FindAll(".field.marked, section[aria-label='The same on other lines']"));
        Assert.Empty(Panel(changed).FindAll("section[aria-label='The same on other lines']"));
        Assert.Single(Panel(changed).FindAll(".field.marked"));
        var words = Services.GetRequiredService<IStringLocalizer<Texts>>();
        Assert.Equal("", words.Summary(changed.After(Edit.Set(1, "bandwidth", "100")).Line(1), Fiber.Specification));
        Assert.Equal("Bandwidth 100 Mbit/s → 500 Mbit/s", words.Summary(changed.Line(1), Fiber.Specification));
    }

    [Fact]
    public void A_line_that_comes_of_a_quote_leads_to_the_line_there()
    {
        var open = World.After(Edit.Add("fiber"));
        Assert.Empty(Panel(open).FindAll(".of-quote"));
        var ordered = open with
        {
            Order = open.Order with { Lines = open.Order.Lines.SetItem(new(1), open.Line(1) with { QuoteLineId = new(7) }) },
            Context = open.Context with { QuoteNumber = new("QUO0000003"), QuoteLineNumbers = new Dictionary<LineId, string> { [new(7)] = "2.1" } },
        };

        var link = Panel(ordered).Find(".of-quote a");
        Assert.Equal(("QUO0000003, line 2.1", "/quotes/QUO0000003#line-7"), (link.TextContent, link.GetAttribute("href")));
    }

    private static IEnumerable<string> Labels(IRenderedComponent<LinePanel> panel) =>
        panel.FindAll("section[aria-label='Configuration'] label").Select(label => label.TextContent);

    private static AngleSharp.Dom.IElement Editor(IRenderedComponent<LinePanel> panel, string name) => panel.Find($"#at-lines-1-characteristics-{name}");

    private IRenderedComponent<LinePanel> Panel(OpenOrder open) => Render<LinePanel>(panel => panel
        .Add(p => p.Open, open).Add(p => p.Line, open.Line(1)).Add(p => p.CanEdit, true).Add(p => p.CloseHref, "/").Add(p => p.Edited, edit => _edit = edit));
}
