using Microsoft.Playwright;
using OrderWorkspace.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderWorkspace.Tests.Browser;

public sealed class DoingAService(RunningServer server) : IClassFixture<RunningServer>
{
    private const string UnderWay = "/service-orders/SVO0000001";

    [Fact]
    public async Task Goes_from_the_list_of_service_orders_to_a_submitted_one()
    {
        await using var place = await Workplace.SignInAsync(server, "service.agent");
        var (page, order) = (place.Page, new OrderOnScreen(place.Page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Service orders" }).First.ClickAsync();
        await Expect(place.Heading).ToHaveTextAsync("Service orders");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "SVO0000003" })).ToBeVisibleAsync();
        await Axe.FindsNothingOnAsync(page);

        await order.Button("New order").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).FillAsync("hansa log");
        await page.GetByRole(AriaRole.Option, new() { Name = "Hansa Logistik GmbH" }).ClickAsync();
        await Expect(order.Number).ToContainTextAsync("SVO");

        await order.AddAsync("Router Configuration");
        await order.OpenLineAsync(1);
        await order.TypeAsync(order.Characteristic("Host name"), "ham-cpe-02");
        await Expect(order.Side.GetByLabel("Site contact").Locator("option").First).ToHaveTextAsync("As on the order: Henrik Petersen");
        await Axe.FindsNothingOnAsync(page);
        await order.TakeAsync("Change", "SP0000402");
        await order.OpenLineAsync(2);
        await order.Characteristic("Routing").SelectOptionAsync("OSPF");
        await Expect(page.Locator(".order").GetByText("EUR")).ToHaveCountAsync(0);
        await order.Submit.ClickAsync();

        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Acknowledged");
        var number = await order.Number.TextContentAsync();
        await page.GotoAsync("/service-orders?state=Acknowledged");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = number! })).ToContainTextAsync("Hansa");
        place.IsWell();
    }

    [Fact]
    public async Task Comes_to_an_end_line_by_line_when_it_cannot_be_cancelled_any_more()
    {
        await using var service = await Workplace.SignInAsync(server, "service.agent");
        await using var place = await Workplace.SignInAsync(server, "fulfilment.agent");
        var (page, order) = (place.Page, new OrderOnScreen(place.Page));
        await page.GotoAsync(UnderWay);
        await order.OpenLineAsync(1);
        await Axe.FindsNothingOnAsync(page);
        await order.Button("Pass point of no return").ClickAsync();
        await Expect(order.Side.GetByText("Past the point of no return")).ToBeVisibleAsync();
        await Axe.FindsNothingOnAsync(page);

        await service.Page.GotoAsync(UnderWay);
        await AnswerAsync(service.Page, "Cancel order", "Ordered twice", "Ask for cancellation");
        await Expect(new OrderOnScreen(service.Page).StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Assessing cancellation");

        await page.GotoAsync(UnderWay);
        await order.Button("Confirm cancellation").ClickAsync();
        await Expect(page.GetByText("Access Circuit has gone too far to be changed or cancelled")).ToBeVisibleAsync();
        await AnswerAsync(page, "Refuse cancellation", "The circuit is in the ground", "Refuse cancellation");
        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("In progress");

        await order.OpenLineAsync(1);
        await order.Button("Complete").ClickAsync();
        await Expect(order.Button("Complete")).ToBeHiddenAsync();
        await order.OpenLineAsync(2);
        await AnswerAsync(page, "Report failed", "No access to the cabinet", "Report failed");
        await Expect(order.StateTrack.Locator("[aria-current=step]")).ToContainTextAsync("Partial");
        await Axe.FindsNothingOnAsync(page);
        place.IsWell();
    }

    private static async Task AnswerAsync(IPage page, string button, string reason, string answer)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }
}
