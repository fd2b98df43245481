using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OrderWorkspace.Tests.Support;

/// <summary>The page of an order, by what a person sees and does there.</summary>
internal sealed partial class OrderOnScreen(IPage page)
{
    public ILocator Number => page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = OrderNumber() });

    public ILocator Saved => page.GetByText("Saved", new() { Exact = true });

    public ILocator Submit => Button("Submit order");

    public ILocator Undo => Button("Undo");

    public ILocator Lines => page.GetByRole(AriaRole.Table, new() { NameRegex = LinesOfAnOrder() }).Locator("tbody").GetByRole(AriaRole.Row);

    /// <summary>What is beside the lines: a line, what can be added, or what is missing.</summary>
    public ILocator Side => page.GetByRole(AriaRole.Complementary);

    /// <summary>What the customer may buy of what is searched for.</summary>
    public ILocator Offerings => page.GetByRole(AriaRole.Listbox, new() { Name = "Offerings" }).GetByRole(AriaRole.Option);

    public ILocator StateTrack => page.GetByRole(AriaRole.List, new() { Name = "State of the order" });

    public static async Task<OrderOnScreen> CreateForAsync(IPage page, string customer)
    {
        await page.GotoAsync(customer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create order" }).ClickAsync();
        var order = new OrderOnScreen(page);
        await Assertions.Expect(order.Number).ToBeVisibleAsync();
        return order;
    }

    public ILocator Header(string label) =>
        page.GetByRole(AriaRole.Region, new() { Name = "Order details" }).GetByLabel(label, new() { Exact = true });

    /// <summary>The mark beside a field; its description is the story of the value.</summary>
    public static ILocator OriginOf(ILocator field) => field.Locator("xpath=following::button[1]");

    public ILocator Characteristic(string label) => Side.GetByRole(AriaRole.Region, new() { Name = "Configuration" }).GetByLabel(label);

    public ILocator Total(string label) => page.Locator($"dt:text-is('{label}') + dd");

    public async Task AddAsync(string offering)
    {
        var before = await Lines.CountAsync();
        await Button("Add line").ClickAsync();
        var search = page.GetByRole(AriaRole.Combobox, new() { Name = "Find an offering" });
        await search.FillAsync(offering);
        await Assertions.Expect(Offerings).ToHaveCountAsync(1);
        await search.PressAsync("Enter");
        await Assertions.Expect(Lines).Not.ToHaveCountAsync(before); // a bundle comes with its parts
    }

    /// <summary>Takes a product that the customer has: "Change" or "Disconnect".</summary>
    public async Task TakeAsync(string action, string product)
    {
        var before = await Lines.CountAsync();
        await Button("Add line").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = FromWhatThereIs() }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = product }).CheckAsync();
        await Button($"{action} (1)").ClickAsync();
        await Assertions.Expect(Lines).ToHaveCountAsync(before + 1);
    }

    public async Task OpenLineAsync(int line)
    {
        await Lines.Nth(line - 1).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(Side.GetByRole(AriaRole.Heading, new() { Level = 2, NameRegex = new($"^{line} ") })).ToBeVisibleAsync();
    }

    /// <summary>Types a value that nobody entered before and leaves the field; the server has it, and has saved it.</summary>
    public async Task TypeAsync(ILocator field, string value)
    {
        await field.FillAsync(value);
        await field.PressAsync("Tab");
        await Assertions.Expect(OriginOf(field)).ToHaveAccessibleDescriptionAsync(EnteredBySomebody());
        await Assertions.Expect(Saved).ToBeVisibleAsync();
    }

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"^(ORD|SVO)\d{7}$")]
    private static partial Regex OrderNumber();

    [GeneratedRegex("^From (products|services)$")]
    private static partial Regex FromWhatThereIs();

    [GeneratedRegex("^Entered by ")]
    private static partial Regex EnteredBySomebody();

    [GeneratedRegex("^Lines of (ORD|SVO|QUO)")]
    private static partial Regex LinesOfAnOrder();
}
