using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MudBlazor.Utilities;
using OrderWorkspace.Shell;

namespace OrderWorkspace.Tests.Support;

internal static class Axe
{
    // The frame's components take their colours from the server; a page without them has no such variable.
    private const string TakesTheColour =
        "colour => ['', colour].includes(getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background').trim())";

    /// <summary>Asserts that the page, as it is now, breaks no rule of accessibility that axe knows.</summary>
    public static async Task FindsNothingOnAsync(IPage page)
    {
        var found = await FindingsOnAsync(page);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What axe finds on the page as it is now; of the contrast of its colours, by light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> FindingsOnAsync(IPage page)
    {
        var found = (await page.RunAxe()).Violations;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync(TakesTheColour, new MudColor(Tokens.Page.Dark).ToString(MudColorOutputFormats.RGBA));
        var dark = (await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } })).Violations;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.WaitForFunctionAsync(TakesTheColour, new MudColor(Tokens.Page.Light).ToString(MudColorOutputFormats.RGBA));
        return [.. found.Select(violation => Told(page, violation)), .. dark.Select(violation => $"In the dark {Told(page, violation)}")];
    }

    private static string Told(IPage page, AxeResultItem violation) =>
        $"{page.Url}: {violation.Impact} {violation.Id}: {violation.Help} ({violation.HelpUrl})"
        + string.Concat(violation.Nodes.Select(node => $"\n    {node.Target}: {node.Html}"));
}
