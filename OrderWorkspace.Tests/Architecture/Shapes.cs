using System.Reflection;
using System.Runtime.CompilerServices;

namespace OrderWorkspace.Tests.Architecture;

/// <summary>What a type looks like from outside.</summary>
internal static class Shapes
{
    private static readonly Type[] Changeable =
        [typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>)];

    public static IEnumerable<string> PublicSetters(Type type) =>
        PublicProperties(type).Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(Named);

    public static IEnumerable<string> ChangeableCollections(Type type) =>
        PublicProperties(type)
            .Where(property => property.PropertyType.IsArray || (property.PropertyType.IsGenericType
                && Changeable.Contains(property.PropertyType.GetGenericTypeDefinition())))
            .Select(Named);

    public static bool IsOpenClass(Type type) => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type);

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    public static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static PropertyInfo[] PublicProperties(Type type) =>
        IsGenerated(type) ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Named(PropertyInfo property) => $"{property.DeclaringType}.{property.Name}";
}
