using System.Globalization;
using Bunit;
using Fluxor;
using Fluxor.Blazor.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace OrderWorkspace.Tests.Support;

/// <summary>Components and pages without a server behind them: states and reducers are real, what effects would answer is dispatched by the test.</summary>
public abstract class PageTest : BunitContext
{
    /// <param name="states">The states that the components show.</param>
    protected PageTest(params Type[] states)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddMudServices();
        if (states is not [var first, .. var others]) return;
        Services.AddFluxor(options => options.ScanTypes(first, others));
        Render<StoreInitializer>();
    }

    protected void Dispatch(object action) => Services.GetRequiredService<IDispatcher>().Dispatch(action);

    /// <summary>All that was dispatched from now on.</summary>
    protected List<object> Watch()
    {
        var seen = new List<object>();
        Services.GetRequiredService<IDispatcher>().ActionDispatched += (_, dispatched) => seen.Add(dispatched.Action);
        return seen;
    }
}
