using Bunit;
using OrderWorkspace.Shell;
using OrderWorkspace.SignIn;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Shell;

public sealed class ChoosingATimeZone : PageTest
{
    private static readonly BrowserFacts Browser = new(IsDark: false, IsRailNarrow: false, "America/New_York");

    [Theory]
    [InlineData("Asia/Tokyo", "Asia/Tokyo")]
    [InlineData(null, "America/New_York")]
    [InlineData("Mars/Olympus", "America/New_York")]
    public void Shows_moments_in_it_or_in_the_browsers(string? chosen, string shown) =>
        Assert.Equal(shown, ShellState.On(new ShellState(), new ShellOpened(Shop.Agent, PrefersDark: null, chosen, Browser)).TimeZone.Id);

    [Fact]
    public void Where_the_browser_names_one_that_is_none_is_UTC() => Assert.Equal(
        TimeZoneInfo.Utc, ShellState.On(new ShellState(), new ShellOpened(Shop.Agent, PrefersDark: null, null, Browser with { TimeZone = "Mars/Olympus" })).TimeZone);

    [Fact]
    public void Is_offered_when_the_menu_is_opened_with_the_browsers_first()
    {
        var menu = Render<UserMenu>(menu => menu.Add(m => m.User, Shop.Agent).Add(m => m.TimeZone, "America/New_York").Add(m => m.BrowserTimeZone, "Europe/Berlin"));
        Assert.Equal(["Browser (Europe/Berlin)", "America/New York"], menu.FindAll("option").Select(option => option.TextContent));

        menu.Find("button.user").Click();

        Assert.Equal(TimeZones.All.Count + 1, menu.FindAll("option").Count);
        Assert.Equal("New York", menu.Find("optgroup[label=America] option[selected]").TextContent);
    }

    [Fact]
    public void Knows_every_zone_that_it_offers() => Assert.All(TimeZones.All, zone => Assert.True(TimeZones.Has(zone.Id), zone.Id));
}
