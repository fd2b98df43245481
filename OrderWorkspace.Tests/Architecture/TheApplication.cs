using System.Reflection;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Data;
using OrderWorkspace.Tests.Architecture.Offenders;

namespace OrderWorkspace.Tests.Architecture;

public sealed class TheApplication
{
    private static readonly Assembly Application = typeof(WorkspaceDb).Assembly;
    private static readonly Layers Layers = new(Application, "OrderWorkspace");
    private static readonly Layers Wrong = new(typeof(TheApplication).Assembly, typeof(Changeable).Namespace!);

    private static readonly Type[] Injectable =
        [typeof(IState<>), typeof(IStateSelection<,>), typeof(IDispatcher), typeof(NavigationManager), typeof(IStringLocalizer<>)];

    [Fact]
    public void Keeps_the_direction_of_dependencies()
    {
        Rule.Holds(Layers.Forbidden());
        Assert.Equal(
            ["Chip → QuoteQueries", "Db → QuoteQueries", "QuoteExport → Shop", "QuoteQueries → OpenOrder", "QuoteQueries → OrdersPage"],
            Wrong.Forbidden().Select(use => $"{use.From.Name} → {use.To.Name}").Order());
    }

    [Fact]
    public void Has_no_cycle_between_areas()
    {
        Rule.Holds(Layers.Cycles());
        Assert.Contains(("Quotes", "Orders"), Wrong.Cycles());
    }

    [Fact]
    public void Reaches_the_database_in_services_and_queries_only()
    {
        Rule.Holds(Layers.ContextsElsewhere(typeof(WorkspaceDb)));
        Rule.Catches(Wrong.ContextsElsewhere(typeof(Offenders.Data.Db)));
    }

    [Fact]
    public void Keeps_no_database_context_longer_than_a_method()
    {
        Rule.Holds(Application.GetTypes().Where(KeepsAContext));
        Rule.Catches(new[] { typeof(Offenders.Orders.OrdersPage) }.Where(KeepsAContext));
    }

    [Fact]
    public void Injects_into_components_only_what_they_show_and_dispatch()
    {
        Rule.Holds(Application.GetTypes().Where(IsOurs).Where(IsInteractive).SelectMany(Injected));
        Rule.Catches(Injected(typeof(Offenders.Orders.OrdersPage)));
    }

    [Fact]
    public void Has_immutable_records()
    {
        Rule.Holds(Application.GetTypes().Where(Shapes.IsRecord).SelectMany(Shapes.PublicSetters));
        Rule.Catches(new[] { typeof(Changeable) }.Where(Shapes.IsRecord).SelectMany(Shapes.PublicSetters));
    }

    private static bool KeepsAContext(Type type) => !Shapes.IsGenerated(type) && type
        .GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Any(field => field.FieldType.IsAssignableTo(typeof(DbContext)));

    // The stand-in for Fluxor lies in the same assembly.
    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("OrderWorkspace", StringComparison.Ordinal) == true;

    // The document around the pages, and a page for a plain form, are rendered once and have no store to go through.
    private static bool IsInteractive(Type type) =>
        type.IsAssignableTo(typeof(IComponent)) && type != typeof(App) && !type.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute));

    private static IEnumerable<string> Injected(Type component) => component
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(property => property.IsDefined(typeof(InjectAttribute)))
        .Select(property => property.PropertyType)
        .Concat(component.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
        .Where(type => !Injectable.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
        .Select(type => $"{component} injects {type}");
}
