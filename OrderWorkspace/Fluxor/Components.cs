using System.Collections.Concurrent;
using System.Reflection;
using Fluxor.Blazor.Web.Components;
using Fluxor.Exceptions;
using Fluxor.Internal;
using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components
{
    /// <summary>Renders again whenever a state that one of its fields or properties holds has changed.</summary>
    public abstract class FluxorComponent : ComponentBase, IAsyncDisposable
    {
        private readonly ComponentLink _link;

        protected FluxorComponent() => _link = new(this, InvokeAsync, StateHasChanged, DispatchExceptionAsync);

        [Inject] private IActionSubscriber ActionSubscriber { get; set; } = null!;

        /// <summary>Calls back on the renderer, then renders, until the component is disposed.</summary>
        public void SubscribeToAction<TAction>(Action<TAction> callback) => _link.SubscribeToAction(ActionSubscriber, callback);

        /// <summary>An override must call this one.</summary>
        protected override void OnInitialized() => _link.SubscribeToStates();

        public async ValueTask DisposeAsync()
        {
            if (_link.IsDisposed) return;
            await DisposeAsyncCore(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>An override must call this one.</summary>
        protected virtual ValueTask DisposeAsyncCore(bool disposing)
        {
            if (disposing) _link.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>The same for a layout.</summary>
    public abstract class FluxorLayout : LayoutComponentBase, IAsyncDisposable
    {
        private readonly ComponentLink _link;

        protected FluxorLayout() => _link = new(this, InvokeAsync, StateHasChanged, DispatchExceptionAsync);

        [Inject] private IActionSubscriber ActionSubscriber { get; set; } = null!;

        /// <inheritdoc cref="FluxorComponent.SubscribeToAction"/>
        public void SubscribeToAction<TAction>(Action<TAction> callback) => _link.SubscribeToAction(ActionSubscriber, callback);

        /// <inheritdoc cref="FluxorComponent.OnInitialized"/>
        protected override void OnInitialized() => _link.SubscribeToStates();

        public async ValueTask DisposeAsync()
        {
            if (_link.IsDisposed) return;
            await DisposeAsyncCore(true);
            GC.SuppressFinalize(this);
        }

        /// <inheritdoc cref="FluxorComponent.DisposeAsyncCore"/>
        protected virtual ValueTask DisposeAsyncCore(bool disposing)
        {
            if (disposing) _link.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace Fluxor.Blazor.Web
{
    /// <summary>Starts the store of the circuit; rendered once, in an interactive component near the root.</summary>
    public class StoreInitializer : FluxorComponent
    {
        [Inject] private IStore Store { get; set; } = null!;

        /// <summary>Called with the failure of an effect; unless it is declared handled, the error boundary around gets it.</summary>
        [Parameter] public EventCallback<Exceptions.UnhandledExceptionEventArgs> UnhandledException { get; set; }

        protected override void OnInitialized()
        {
            base.OnInitialized();
            Store.UnhandledException += OnUnhandledException;
        }

        protected override async Task OnAfterRenderAsync(bool firstRender)
        {
            if (!firstRender) return;
            try
            {
                await Store.InitializeAsync();
            }
            catch (Exception failure)
            {
                throw new StoreInitializationException("Store initialization error", failure);
            }
        }

        protected override ValueTask DisposeAsyncCore(bool disposing)
        {
            Store.UnhandledException -= OnUnhandledException;
            return base.DisposeAsyncCore(disposing);
        }

        private void OnUnhandledException(object? sender, Exceptions.UnhandledExceptionEventArgs unhandled) => _ = InvokeAsync(async () =>
        {
            try
            {
                await UnhandledException.InvokeAsync(unhandled);
                if (!unhandled.WasHandled) await DispatchExceptionAsync(unhandled.Exception);
            }
            catch (Exception failure)
            {
                await DispatchExceptionAsync(failure);
            }
        });
    }
}

namespace Fluxor.Internal
{
    /// <summary>What connects one component with the store.</summary>
    internal sealed class ComponentLink(
        IComponent component, Func<Action, Task> onRenderer, Action render, Func<Exception, Task> fail) : IDisposable
    {
        private static readonly ConcurrentDictionary<Type, FieldInfo[]> NotifierFields = [];

        private IActionSubscriber? _actions;
        private IStateChangedNotifier[] _states = [];

        public bool IsDisposed { get; private set; }

        public void SubscribeToStates()
        {
            var fields = NotifierFields.GetOrAdd(component.GetType(), static type => [.. FieldsOf(type)]);
            _states = [.. fields.Select(field => field.GetValue(component)).OfType<IStateChangedNotifier>().Distinct()];
            foreach (var state in _states) state.StateChanged += OnStateChanged;
        }

        public void SubscribeToAction<TAction>(IActionSubscriber actions, Action<TAction> callback)
        {
            _actions = actions;
            actions.SubscribeToAction<TAction>(component, action => _ = RunAsync(() =>
            {
                callback(action);
                render();
            }));
        }

        public void Dispose()
        {
            IsDisposed = true;
            foreach (var state in _states) state.StateChanged -= OnStateChanged;
            _actions?.UnsubscribeFromAllActions(component);
        }

        private void OnStateChanged(object? sender, EventArgs e) => _ = RunAsync(render);

        private async Task RunAsync(Action work)
        {
            try
            {
                await onRenderer(() =>
                {
                    if (!IsDisposed) work();
                });
            }
            catch (Exception failure)
            {
                await fail(failure); // to the boundary around this component; nobody awaits this task
            }
        }

        private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
            ? []
            : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => typeof(IStateChangedNotifier).IsAssignableFrom(field.FieldType))
                .Concat(FieldsOf(type.BaseType));
    }
}
