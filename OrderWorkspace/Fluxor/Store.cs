using System.Runtime.ExceptionServices;

namespace Fluxor.Internal;

/// <summary>Hands on one action after the other, in order of dispatch, whatever the thread; only the queue is under the lock.</summary>
internal sealed class Dispatcher : IDispatcher, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly Lock _lock = new();
    private readonly Queue<object> _waiting = [];
    private readonly ILogger<Dispatcher> _log;
    private readonly ITimer _patience;
    private EventHandler<ActionDispatchedEventArgs>? _listeners;
    private bool _busy;

    public Dispatcher(TimeProvider time, ILogger<Dispatcher> log)
    {
        _log = log;
        _patience = time.CreateTimer(static dispatcher => ((Dispatcher)dispatcher!).Complain(), this, Never, Never);
    }

    public event EventHandler<ActionDispatchedEventArgs>? ActionDispatched
    {
        add
        {
            lock (_lock) _listeners += value;
            _patience.Change(Never, Never);
            HandOn();
        }
        remove
        {
            lock (_lock) _listeners -= value;
        }
    }

    public void Dispatch(object action)
    {
        ArgumentNullException.ThrowIfNull(action);
        lock (_lock)
        {
            _waiting.Enqueue(action);
            if (_listeners is null && _waiting.Count == 1) _patience.Change(Patience, Never);
        }
        HandOn();
    }

    public void Dispose() => _patience.Dispose();

    private void HandOn()
    {
        lock (_lock)
        {
            if (_busy) return;
            _busy = true;
        }

        List<Exception> failures = [];
        while (Next() is var (listeners, action))
        {
            try
            {
                listeners(this, new(action));
            }
            catch (Exception failure)
            {
                failures.Add(failure); // the actions behind it must not wait for the next dispatch
            }
        }
        if (failures is [var single]) ExceptionDispatchInfo.Throw(single);
        if (failures.Count > 0) throw new AggregateException(failures);
    }

    /// <summary>Finding the queue empty and ceasing to be busy is one step: an action queued in between would be forgotten.</summary>
    private (EventHandler<ActionDispatchedEventArgs> Listeners, object Action)? Next()
    {
        lock (_lock)
        {
            if (_listeners is not null && _waiting.TryDequeue(out var action)) return (_listeners, action);

            _busy = false;
            return null;
        }
    }

    private void Complain() =>
        _log.LogWarning("Actions have waited {Patience} for the store: is <StoreInitializer /> rendered interactively?", Patience);
}

internal sealed class Store(IServiceProvider scope, Plan plan, IDispatcher dispatcher, ILogger<Store> log) : IStore, IDisposable
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Subscription[] _subscriptions = []; // replaced, never changed: read without the lock
    private bool _started;

    public Task Initialized => _initialized.Task;

    public event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;

    public Task InitializeAsync()
    {
        if (Interlocked.Exchange(ref _started, true)) return Task.CompletedTask;

        Handle(new StoreInitializedAction());
        try
        {
            dispatcher.ActionDispatched += OnActionDispatched;
        }
        finally
        {
            _initialized.SetResult(); // an action that waited may have failed, but the store works
        }
        return Task.CompletedTask;
    }

    public void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback)
    {
        var subscription = new Subscription(subscriber, action =>
        {
            if (action is TAction fitting) callback(fitting);
        });
        lock (_lock) _subscriptions = [.. _subscriptions, subscription];
    }

    public void UnsubscribeFromAllActions(object subscriber)
    {
        lock (_lock) _subscriptions = [.. _subscriptions.Where(subscription => subscription.Subscriber != subscriber)];
    }

    public IDisposable GetActionUnsubscriberAsIDisposable(object subscriber) => new Unsubscriber(this, subscriber);

    public void Dispose() => dispatcher.ActionDispatched -= OnActionDispatched;

    private void OnActionDispatched(object? sender, ActionDispatchedEventArgs dispatched) => Handle(dispatched.Action);

    private void Handle(object action)
    {
        var handlers = plan.HandlersOf(action.GetType());
        foreach (var (feature, reducers) in handlers.Changes) ((Feature)scope.GetRequiredService(feature)).Reduce(reducers, action);
        foreach (var subscription in _subscriptions) subscription.Tell(action);
        foreach (var effect in handlers.Effects) _ = RunAsync(effect, action);
    }

    private async Task RunAsync(Effect effect, object action)
    {
        try
        {
            var host = effect.Host is null ? null : scope.GetRequiredService(effect.Host);
            await effect.Run.Value(host, action, dispatcher).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            if (UnhandledException is { } report) report(this, new(failure));
            else log.LogError(failure, "Effect {Effect} of {Action} failed, and nobody listens", effect.Name, action.GetType().Name);
        }
    }

    private sealed record Subscription(object Subscriber, Action<object> Tell);

    private sealed class Unsubscriber(Store store, object subscriber) : IDisposable
    {
        private bool _disposed;

        public void Dispose()
        {
            if (!Interlocked.Exchange(ref _disposed, true)) store.UnsubscribeFromAllActions(subscriber);
        }
    }
}

internal abstract class Feature
{
    public abstract void Reduce(Reduce[] reducers, object action);
}

/// <summary>Holds the state of one type; only the store changes it, one action at a time.</summary>
internal sealed class Feature<TState>(Plan plan) : Feature where TState : class
{
    private TState? _state;

    public TState State => Volatile.Read(ref _state)
        ?? LazyInitializer.EnsureInitialized(ref _state, () => (TState)plan.InitialStateOf(typeof(TState)));

    /// <summary>The state has been replaced: before, after.</summary>
    public event Action<TState, TState>? Changed;

    public override void Reduce(Reduce[] reducers, object action)
    {
        var before = State;
        var after = (TState)reducers.Aggregate((object)before, (state, reduce) => reduce(state, action));
        if (ReferenceEquals(before, after)) return;

        Volatile.Write(ref _state, after);
        Changed?.Invoke(before, after);
    }
}

/// <summary>Listens to the feature exactly as long as somebody listens to it, so that nothing has to dispose it.</summary>
internal class StateSelection<TState, TValue>(Feature<TState> feature) : IStateSelection<TState, TValue> where TState : class
{
    private readonly Lock _lock = new();
    private Selection? _selection;
    private EventHandler? _stateChanged;
    private EventHandler<TValue>? _selectedValueChanged;

    private bool IsListenedTo => _stateChanged is not null || _selectedValueChanged is not null;

    public TValue Value => (_selection ?? throw new InvalidOperationException("Select has not been called")).Selector(feature.State);

    public event EventHandler? StateChanged
    {
        add => Listen(() => _stateChanged += value);
        remove => Listen(() => _stateChanged -= value);
    }

    public event EventHandler<TValue>? SelectedValueChanged
    {
        add => Listen(() => _selectedValueChanged += value);
        remove => Listen(() => _selectedValueChanged -= value);
    }

    public void Select(
        Func<TState, TValue> selector,
        Func<TValue, TValue, bool>? valueEquals = null,
        Action<TValue>? selectedValueChanged = null)
    {
        var selection = new Selection(selector, valueEquals ?? EqualityComparer<TValue>.Default.Equals, selectedValueChanged);
        if (Interlocked.CompareExchange(ref _selection, selection, null) is not null)
            throw new InvalidOperationException("Select has been called already");
    }

    private void Listen(Action change)
    {
        lock (_lock)
        {
            var listened = IsListenedTo;
            change();
            if (IsListenedTo && !listened) feature.Changed += OnChanged;
            if (listened && !IsListenedTo) feature.Changed -= OnChanged;
        }
    }

    private void OnChanged(TState before, TState after)
    {
        if (_selection is not var (selector, valueEquals, selectedValueChanged)) return;

        var value = selector(after);
        if (valueEquals(selector(before), value)) return;

        selectedValueChanged?.Invoke(value);
        _selectedValueChanged?.Invoke(this, value);
        _stateChanged?.Invoke(this, EventArgs.Empty);
    }

    private sealed record Selection(
        Func<TState, TValue> Selector,
        Func<TValue, TValue, bool> ValueEquals,
        Action<TValue>? SelectedValueChanged);
}

internal sealed class State<TState> : StateSelection<TState, TState> where TState : class
{
    public State(Feature<TState> feature) : base(feature) => Select(state => state, ReferenceEquals);
}
