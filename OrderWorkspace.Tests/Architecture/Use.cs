using System.Reflection;
using ArchUnitNET.Loader;
using IType = ArchUnitNET.Domain.IType;
using Type = System.Type;

namespace OrderWorkspace.Tests.Architecture;

/// <summary>One type that mentions another, in a signature or in code. What the compiler generates counts as the type it was written in.</summary>
internal sealed record Use(Type From, Type To)
{
    /// <summary>All uses among the types of the namespace, which an area is a part of.</summary>
    public static IReadOnlyList<Use> Within(Assembly assembly, string @namespace)
    {
        var types = assembly.GetTypes()
            .Where(type => type.FullName is { } name && name.StartsWith($"{@namespace}.", StringComparison.Ordinal))
            .ToDictionary(type => type.FullName!);
        return
        [
            .. new ArchLoader().LoadAssemblies(assembly).Build().Types
                .SelectMany(from => from.Dependencies, (from, use) => (from: Written(types, from), to: Written(types, use.Target)))
                .Where(use => use.from is not null && use.to is not null && use.from != use.to)
                .Select(use => new Use(use.from!, use.to!))
                .Distinct(),
        ];
    }

    public override string ToString() => $"{From} → {To}";

    private static Type? Written(Dictionary<string, Type> types, IType type)
    {
        var found = types.GetValueOrDefault(type.FullName.Replace('/', '+'));
        while (found?.DeclaringType is { } outer) found = outer;
        return found;
    }
}
