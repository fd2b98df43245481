using System.Globalization;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Bench;

/// <summary>The wizard of a large quote in a browser: from a click on a step to the step, from a line that is chosen or left to how many are.</summary>
internal static class QuoteWizard
{
    // Steps one after the other, and their contents.
    private const string Step = """
        step => {
            const contents = ['.check', '.choose-lines', '.details', '.review'];
            const link = document.querySelectorAll('.convert nav a')[step];
            return [() => link.click(), () => document.querySelector(contents[step])];
        }
        """;

    private const string Choose = """
        () => {
            const line = document.querySelector('.choose-lines tbody input[type=checkbox]');
            const decided = () => document.querySelector('.convert-steps').textContent;
            const before = decided();
            return [() => line.click(), () => decided() !== before];
        }
        """;

    public static async Task<IReadOnlyList<Row>> RunAsync(int lines)
    {
        await using var database = await SeededDatabase.CreateAsync();
        var number = await ConvertQuote.StoreAsync(database, lines);
        await using var screen = await Screen.OpenAsync(database, "sales.agent@demo.example");
        await OpenAsync(screen, number, "", ".check");
        var steps = await screen.TimesAsync(Step, i => (i + 1) % 4);
        await OpenAsync(screen, number, "/lines", ".choose-lines input[type=checkbox]");
        var choices = await screen.TimesAsync(Choose, i => i);
        var size = string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines");
        return [new("quote-wizard, step opened, p95", size, Screen.Late(steps), null), new("quote-wizard, line chosen or left, p95", size, Screen.Late(choices), null)];
    }

    private static async Task OpenAsync(Screen screen, Number<Quote> number, string step, string content)
    {
        await screen.Page.GotoAsync($"/quotes/{number}/convert{step}");
        await screen.Page.WaitForSelectorAsync(content);
    }
}
