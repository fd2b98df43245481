using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fluxor.Tests;

/// <summary>The services of one circuit, with a store that has the tally.</summary>
internal sealed class Circuit : IDisposable
{
    private readonly IServiceScope _scope;

    public Circuit(IServiceProvider application) => _scope = application.CreateScope();

    public IStore Store => Get<IStore>();
    public IState<Tally> Tally => Get<IState<Tally>>();
    public int Count => Tally.Value.Count;

    public static ServiceProvider Application(params object[] singletons)
    {
        var services = new ServiceCollection();
        foreach (var singleton in singletons)
        {
            if (singleton is TimeProvider time) services.AddSingleton(time);
            if (singleton is ILoggerProvider log) services.AddSingleton(log);
        }
        return services
            .AddFluxor(options => options.ScanTypes(typeof(Tally), typeof(TallyReducers), typeof(TallyEffects)))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static async Task<Circuit> Started()
    {
        var circuit = new Circuit(Application());
        await circuit.Store.InitializeAsync();
        return circuit;
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public void Dispatch(object action) => Get<IDispatcher>().Dispatch(action);

    public void Dispose() => _scope.Dispose();
}
