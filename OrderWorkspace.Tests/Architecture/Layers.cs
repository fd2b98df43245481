using System.Reflection;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace OrderWorkspace.Tests.Architecture;

/// <summary>Which folder of the application may use which, and what an area keeps to itself.</summary>
internal sealed class Layers(Assembly assembly, string root)
{
    private static readonly string[] Foundation = ["Data", "Components"];
    private static readonly string[] Top = ["Tmf", "Exchange", "Portal", "Hosting"];

    private readonly HashSet<Type> _actions = [.. assembly.GetTypes().SelectMany(Handled)];
    private readonly IReadOnlyList<Use> _uses = Use.Within(assembly, root);

    /// <summary>Foundations know no area; nobody but the host knows what stands on top; areas do not reach into each other's pages.</summary>
    public IEnumerable<Use> Forbidden() => _uses.Where(use => Area(use.From) is { Length: > 0 } from && from != Area(use.To) && IsForbidden(from, use.To));

    /// <summary>Areas that use each other, perhaps by way of others: what is left when those at the ends of all paths are taken away.</summary>
    public IReadOnlyCollection<(string From, string To)> Cycles()
    {
        var edges = _uses.Select(use => (From: Area(use.From), To: Area(use.To)))
            .Where(edge => edge.From != edge.To && edge.From.Length > 0 && edge.To.Length > 0)
            .ToHashSet();
        while (edges.RemoveWhere(edge => edges.All(next => next.From != edge.To) || edges.All(before => before.To != edge.From)) > 0) { }
        return edges;
    }

    /// <summary>Uses of a database context, or of its factory, outside the services and queries of an area.</summary>
    public IEnumerable<Use> ContextsElsewhere(Type context) =>
        _uses.Where(use => use.To.IsAssignableTo(context) && Area(use.From) is not ("Data" or "Hosting" or "") && !MayLoadAndSave(use.From));

    // The frame around all pages knows the user and the time zone, which every page shows.
    private bool IsForbidden(string from, Type to) => Area(to) switch
    {
        "" => false,
        var area when Foundation.Contains(from) => area != from,
        var area when Top.Contains(area) => from != "Hosting",
        var area when Foundation.Contains(area) => false,
        "Shell" => !to.IsDefined(typeof(FeatureStateAttribute)) && IsKeptToItself(to),
        _ => IsKeptToItself(to),
    };

    private bool IsKeptToItself(Type type) =>
        type.IsAssignableTo(typeof(IComponent)) || type.Name.EndsWith("State", StringComparison.Ordinal)
        || type.Name.EndsWith("Effects", StringComparison.Ordinal) || _actions.Contains(type);

    // Application services are named after a desk or an activity; contexts are what they load for the domain to decide on.
    private static bool MayLoadAndSave(Type type) =>
        new[] { "Desk", "Capture", "Fulfilment", "Queries", "Contexts", "Setup" }.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<Type> Handled(Type type) => type.GetMethods()
        .Where(method => method.IsDefined(typeof(ReducerMethodAttribute)) || method.IsDefined(typeof(EffectMethodAttribute)))
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.ParameterType);

    // The first folder under the root; empty for what lies in the root itself.
    private string Area(Type type) =>
        type.Namespace!.Length > root.Length ? type.Namespace[(root.Length + 1)..].Split('.')[0] : "";
}
