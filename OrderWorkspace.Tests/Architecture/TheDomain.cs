using System.Reflection;
using OrderWorkspace.Domain;
using OrderWorkspace.Tests.Architecture.Offenders;

namespace OrderWorkspace.Tests.Architecture;

public sealed class TheDomain
{
    private static readonly Assembly Domain = typeof(Id<>).Assembly;

    [Fact]
    public void References_nothing_but_the_runtime()
    {
        Rule.Holds(BeyondTheRuntime(Domain));
        Rule.Catches(BeyondTheRuntime(typeof(TheDomain).Assembly));
    }

    [Fact]
    public void Has_no_public_setter()
    {
        Rule.Holds(Domain.GetTypes().SelectMany(Shapes.PublicSetters));
        Rule.Catches(Shapes.PublicSetters(typeof(Changeable)));
    }

    [Fact]
    public void Hands_out_no_collection_that_can_be_changed()
    {
        Rule.Holds(Domain.GetExportedTypes().SelectMany(Shapes.ChangeableCollections));
        Rule.Catches(Shapes.ChangeableCollections(typeof(Changeable)));
    }

    [Fact]
    public void Has_only_classes_that_are_sealed_or_abstract()
    {
        Rule.Holds(Domain.GetTypes().Where(Shapes.IsOpenClass));
        Rule.Catches(new[] { typeof(Changeable) }.Where(Shapes.IsOpenClass));
    }

    private static IEnumerable<string> BeyondTheRuntime(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
}
