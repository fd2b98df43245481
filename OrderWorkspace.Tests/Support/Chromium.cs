using Microsoft.Playwright;

namespace OrderWorkspace.Tests.Support;

/// <summary>One Chromium for the run, the machine's own: nothing is downloaded. Each test opens its own context, with its own cookies.</summary>
internal static class Chromium
{
    // In milliseconds. Long, since whole servers start beside a browser on machines of two cores; only what fails waits for it.
    private const float Patience = 90_000;

    private static readonly Lazy<Task<IPlaywright>> Driver = new(Playwright.CreateAsync);
    private static readonly Lazy<Task<IBrowser>> Only = new(LaunchAsync);

    private static string? Program { get; } = Requirement.Program("chromium", "chromium-browser", "google-chrome");

    /// <param name="address">Where relative addresses start.</param>
    /// <param name="culture">The language and the formats the browser asks for.</param>
    /// <param name="timeZone">The zone its clock is in.</param>
    public static async Task<IBrowserContext> OpenAsync(Uri? address = null, string culture = "en-GB", string timeZone = "Europe/London")
    {
        if (Program is null) Requirement.IsMissing("Chromium (Debian's package chromium)");

        var context = await (await Only.Value).NewContextAsync(new()
        {
            BaseURL = address?.ToString(),
            Locale = culture,
            TimezoneId = timeZone,
            ViewportSize = new() { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return context;
    }

    public static async ValueTask CloseAsync()
    {
        if (Only.IsValueCreated) await (await Only.Value).DisposeAsync();
        if (Driver.IsValueCreated) (await Driver.Value).Dispose();
    }

    private static async Task<IBrowser> LaunchAsync() => await (await Driver.Value).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    });
}
