using System.Reflection;
using Fluxor.DependencyInjection;
using Fluxor.Internal;
using Microsoft.Extensions.DependencyInjection.Extensions;

// A stand-in for the package Fluxor: its public names, as far as this application uses them (docs/decisions/0003).
namespace Fluxor
{
    public static class ServiceCollectionExtensions
    {
        /// <summary>Finds states, reducers and effects at once, and refuses what could never work.</summary>
        public static IServiceCollection AddFluxor(this IServiceCollection services, Action<FluxorOptions>? configure = null)
        {
            var options = new FluxorOptions(services);
            configure?.Invoke(options);
            var plan = new Plan(options.Types);

            services.AddLogging();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(plan);
            Add(typeof(IDispatcher), typeof(Dispatcher));
            Add(typeof(IStore), typeof(Store));
            services.Add(new(typeof(IActionSubscriber), scope => scope.GetRequiredService<IStore>(), options.Lifetime));
            Add(typeof(Feature<>), typeof(Feature<>));
            Add(typeof(IState<>), typeof(State<>));
            services.AddTransient(typeof(IStateSelection<,>), typeof(StateSelection<,>));
            foreach (var host in plan.Hosts) Add(host, host);
            return services;

            void Add(Type service, Type implementation) =>
                services.TryAdd(new ServiceDescriptor(service, implementation, options.Lifetime));
        }
    }

    public enum StoreLifetime { Scoped, Singleton }

    /// <summary>Marks an immutable class as a state of the store.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
    public sealed class FeatureStateAttribute : Attribute
    {
        /// <summary>Unique whatever its case; by default the full name of the state's type.</summary>
        public string? Name { get; set; }

        /// <summary>A static method without parameters that returns the state; by default the parameterless constructor is used.</summary>
        public string? CreateInitialStateMethodName { get; set; }
    }

    /// <summary>Marks <c>public static TState M(TState, TAction)</c>, or <c>M(TState)</c> when the action's type is given here.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
    public sealed class ReducerMethodAttribute(Type? actionType) : Attribute
    {
        public ReducerMethodAttribute() : this(null) { }
        public Type? ActionType { get; } = actionType;
    }

    /// <summary>Marks <c>public Task M(TAction, IDispatcher)</c>, or <c>M(IDispatcher)</c> when the action's type is given here.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
    public sealed class EffectMethodAttribute(Type? actionType) : Attribute
    {
        public EffectMethodAttribute() : this(null) { }
        public Type? ActionType { get; } = actionType;
    }

    public interface IStateChangedNotifier
    {
        event EventHandler? StateChanged;
    }

    public interface IState<TState> : IStateChangedNotifier
    {
        TState Value { get; }
    }

    /// <summary>A part of a state, which notifies only when that part has another value.</summary>
    public interface IStateSelection<TState, TValue> : IState<TValue>
    {
        /// <param name="selectedValueChanged">Called with the new value, as long as somebody listens to the selection.</param>
        void Select(
            Func<TState, TValue> selector,
            Func<TValue, TValue, bool>? valueEquals = null,
            Action<TValue>? selectedValueChanged = null);

        event EventHandler<TValue>? SelectedValueChanged;
    }

    public interface IDispatcher
    {
        /// <summary>Queues the action: it may be handled only after this method has returned.</summary>
        void Dispatch(object action);

        /// <summary>Actions wait until somebody listens.</summary>
        event EventHandler<ActionDispatchedEventArgs>? ActionDispatched;
    }

    public class ActionDispatchedEventArgs(object action) : EventArgs
    {
        public object Action { get; } = action;
    }

    public interface IActionSubscriber
    {
        void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback);
        void UnsubscribeFromAllActions(object subscriber);
        IDisposable GetActionUnsubscriberAsIDisposable(object subscriber);
    }

    /// <summary>The states of one circuit.</summary>
    public interface IStore : IActionSubscriber
    {
        /// <summary>Starts the handling of actions; a second call does nothing.</summary>
        Task InitializeAsync();

        Task Initialized { get; }

        /// <summary>An effect has failed.</summary>
        event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;
    }

    /// <summary>The first action that a store handles.</summary>
    public class StoreInitializedAction
    {
        internal StoreInitializedAction() { }
    }
}

namespace Fluxor.DependencyInjection
{
    public class FluxorOptions(IServiceCollection services)
    {
        private readonly HashSet<Type> _types = [];

        public IServiceCollection Services { get; } = services;
        internal IReadOnlyCollection<Type> Types => _types;
        internal ServiceLifetime Lifetime { get; private set; } = ServiceLifetime.Scoped;

        public FluxorOptions ScanAssemblies(Assembly assemblyToScan, params Assembly[] additionalAssembliesToScan)
        {
            foreach (var assembly in additionalAssembliesToScan.Prepend(assemblyToScan))
                _types.UnionWith(assembly.GetTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false }));
            return this;
        }

        public FluxorOptions ScanTypes(Type typeToScan, params Type[] additionalTypesToScan)
        {
            foreach (var type in additionalTypesToScan.Prepend(typeToScan))
            {
                if (type.ContainsGenericParameters) throw new InvalidOperationException($"{type} is an open generic type");
                _types.Add(type);
            }
            return this;
        }

        public FluxorOptions WithLifetime(StoreLifetime lifecycle)
        {
            Lifetime = lifecycle is StoreLifetime.Singleton ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;
            return this;
        }
    }
}

namespace Fluxor.Exceptions
{
    public class UnhandledExceptionEventArgs(Exception exception) : EventArgs
    {
        public Exception Exception { get; } = exception;
        public bool WasHandled { get; private set; }
        public void Handled() => WasHandled = true;
    }

    public abstract class FluxorException : Exception
    {
        protected FluxorException(string message) : base(message) { }
        protected FluxorException(string message, Exception innerException) : base(message, innerException) { }
    }

    public class StoreInitializationException : FluxorException
    {
        public StoreInitializationException(string message) : base(message) { }
        public StoreInitializationException(string message, Exception innerException) : base(message, innerException) { }
    }
}
