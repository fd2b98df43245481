using System.Collections.Concurrent;
using System.Reflection;

namespace Fluxor.Internal;

internal sealed record Reducer(Type State, Type Action, Lazy<Reduce> Reduce);

/// <param name="Host">The service whose method it is; null when the method is static.</param>
internal sealed record Effect(string Name, Type? Host, Type Action, Lazy<RunEffect> Run);

/// <summary>The reducers of one state that fit an action, in order.</summary>
internal sealed record Change(Type Feature, Reduce[] Reducers);

internal sealed record Handlers(Change[] Changes, Effect[] Effects);

/// <summary>What the scanned types contain: found and checked once per process, shared by all stores.</summary>
internal sealed class Plan
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<Type, Lazy<Func<object>>> _initialStates = [];
    private readonly List<Reducer> _reducers = [];
    private readonly List<Effect> _effects = [];
    private readonly ConcurrentDictionary<Type, Handlers> _handlers = [];

    public Plan(IReadOnlyCollection<Type> types)
    {
        if (types.Count == 0) throw new ArgumentException("Nothing to scan: name an assembly or a type", nameof(types));

        AddStates(types);
        foreach (var method in types.SelectMany(type => type.GetMethods(Declared)))
        {
            if (method.GetCustomAttribute<ReducerMethodAttribute>() is { } reducer)
                _reducers.Add(ReducerOf(method, reducer.ActionType));
            if (method.GetCustomAttribute<EffectMethodAttribute>() is { } effect)
                _effects.Add(EffectOf(method, effect.ActionType));
        }
    }

    public IEnumerable<Type> Hosts => _effects.Select(effect => effect.Host).OfType<Type>().Distinct();

    public object InitialStateOf(Type state) =>
        _initialStates.TryGetValue(state, out var create)
            ? create.Value()
            : throw new InvalidOperationException($"{state} has no [FeatureState] among the scanned types");

    public Handlers HandlersOf(Type action) => _handlers.GetOrAdd(action, static (action, plan) => plan.Find(action), this);

    private Handlers Find(Type action) => new(
        [
            .. from reducer in _reducers
               where reducer.Action.IsAssignableFrom(action)
               group reducer.Reduce.Value by reducer.State into fitting
               select new Change(typeof(Feature<>).MakeGenericType(fitting.Key), [.. fitting]),
        ],
        [.. _effects.Where(effect => effect.Action.IsAssignableFrom(action))]);

    private void AddStates(IEnumerable<Type> types)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            if (type.GetCustomAttribute<FeatureStateAttribute>() is not { } attribute) continue;

            var name = attribute.Name ?? type.FullName!;
            if (!names.Add(name)) throw new ArgumentException($"{type}: another state is named {name} already");
            var creator = CreatorOf(type, attribute.CreateInitialStateMethodName);
            _initialStates.Add(type, new(() => Compile.Create(creator)));
        }
    }

    private static MethodBase CreatorOf(Type state, string? methodName)
    {
        if (methodName is null)
        {
            return (state.IsAbstract ? null : state.GetConstructor(Declared & ~BindingFlags.Static, []))
                ?? throw new ArgumentException($"{state}: expected a constructor without parameters, or CreateInitialStateMethodName");
        }
        return state.GetMethod(methodName, Declared & ~BindingFlags.Instance, []) is { } method && method.ReturnType == state
            ? method
            : throw new ArgumentException($"{state}.{methodName}: expected static {state.Name} {methodName}()");
    }

    private Reducer ReducerOf(MethodInfo method, Type? actionType)
    {
        var parameters = method.GetParameters();
        var state = parameters.FirstOrDefault()?.ParameterType;
        var fits = state == method.ReturnType
            && method.IsStatic
            && IsCallable(method)
            && parameters.Length == (actionType is null ? 2 : 1);
        if (state is null || !fits)
        {
            var name = state?.Name ?? "TState";
            throw Refused(method, $"public static {name} {method.Name}({name} state{(actionType is null ? ", TAction action" : "")})");
        }
        if (!_initialStates.ContainsKey(state)) throw Refused(method, $"[FeatureState] on {state} among the scanned types");

        return new(state, actionType ?? parameters[1].ParameterType, new(() => Compile.Reducer(method)));
    }

    private static Effect EffectOf(MethodInfo method, Type? actionType)
    {
        var parameters = method.GetParameters();
        var fits = method.ReturnType == typeof(Task)
            && IsCallable(method)
            && parameters.Length == (actionType is null ? 2 : 1)
            && parameters[^1].ParameterType == typeof(IDispatcher);
        if (!fits) throw Refused(method, $"public Task {method.Name}({(actionType is null ? "TAction action, " : "")}IDispatcher dispatcher)");

        var host = method.DeclaringType!;
        if (!method.IsStatic && host.IsAbstract) throw Refused(method, "a class that is not abstract");

        return new(
            $"{host.Name}.{method.Name}",
            method.IsStatic ? null : host,
            actionType ?? parameters[0].ParameterType,
            new(() => Compile.Effect(method)));
    }

    private static bool IsCallable(MethodInfo method) =>
        method is { IsPublic: true, IsGenericMethod: false }
        && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef);

    private static ArgumentException Refused(MethodInfo method, string expected) =>
        new($"{method.DeclaringType}.{method.Name}: expected {expected}");
}
