using Fluxor;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using OrderWorkspace.SignIn;

namespace OrderWorkspace.Shell;

public sealed class ShellEffects(AuthenticationStateProvider authentication, IJSRuntime browser, ILogger<ShellEffects> log)
{
    private readonly Lazy<Task<IJSObjectReference>> _script = new(() => browser.InvokeAsync<IJSObjectReference>("import", "./shell.js").AsTask());

    [EffectMethod(typeof(OpenShell))]
    public async Task Open(IDispatcher dispatcher)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        var facts = await (await _script.Value).InvokeAsync<BrowserFacts>("facts");
        var theme = principal.FindFirst(WorkspaceClaims.Theme)?.Value;
        dispatcher.Dispatch(new ShellOpened(
            principal.ToUser(),
            theme is null ? null : theme == WorkspaceClaims.Dark,
            principal.FindFirst(WorkspaceClaims.TimeZone)?.Value,
            facts));
    }

    [EffectMethod]
    public async Task On(SetRail rail, IDispatcher dispatcher) =>
        await (await _script.Value).InvokeVoidAsync("rememberRail", rail.IsNarrow);

    [EffectMethod]
    public Task On(SomethingFailed failed, IDispatcher dispatcher)
    {
        log.LogError(failed.Failure, "An effect ended in an exception");
        return Task.CompletedTask;
    }
}
