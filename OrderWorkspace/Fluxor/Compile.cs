using System.Linq.Expressions;
using System.Reflection;

namespace Fluxor.Internal;

internal delegate object Reduce(object state, object action);

internal delegate Task RunEffect(object? host, object action, IDispatcher dispatcher);

/// <summary>Turns a method found by reflection into a delegate over <see cref="object"/> that calls it directly.</summary>
internal static class Compile
{
    private static readonly ParameterExpression Host = Expression.Parameter(typeof(object), "host");
    private static readonly ParameterExpression State = Expression.Parameter(typeof(object), "state");
    private static readonly ParameterExpression Action = Expression.Parameter(typeof(object), "action");
    private static readonly ParameterExpression Dispatcher = Expression.Parameter(typeof(IDispatcher), "dispatcher");

    public static Func<object> Create(MethodBase creator) =>
        Expression.Lambda<Func<object>>(creator is ConstructorInfo constructor
            ? Expression.New(constructor)
            : Expression.Call((MethodInfo)creator)).Compile();

    public static Reduce Reducer(MethodInfo method) =>
        Expression.Lambda<Reduce>(
            Call(method, HasAction(method) ? [State, Action] : [State]),
            State, Action).Compile();

    public static RunEffect Effect(MethodInfo method) =>
        Expression.Lambda<RunEffect>(
            Call(method, HasAction(method) ? [Action, Dispatcher] : [Dispatcher]),
            Host, Action, Dispatcher).Compile();

    private static bool HasAction(MethodInfo method) => method.GetParameters().Length == 2;

    private static MethodCallExpression Call(MethodInfo method, Expression[] arguments) =>
        Expression.Call(
            method.IsStatic ? null : Expression.Convert(Host, method.DeclaringType!),
            method,
            method.GetParameters().Zip(arguments, (parameter, argument) => Expression.Convert(argument, parameter.ParameterType)));
}
