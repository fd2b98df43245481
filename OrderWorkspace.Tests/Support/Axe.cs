using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace OrderWorkspace.Tests.Support;

internal static class Axe
{
    /// <summary>Asserts that the page, as it is now, breaks no rule of accessibility that axe knows.</summary>
    public static async Task FindsNothingOnAsync(IPage page)
    {
        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, $"{page.Url}\n{string.Join('\n', violations.Select(Told))}");
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help} ({violation.HelpUrl})"
        + string.Concat(violation.Nodes.Select(node => $"\n    {node.Target}: {node.Html}"));
}
