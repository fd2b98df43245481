using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class SettingManyAtOnce
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").With(
        A.Characteristic("bandwidth", CharacteristicType.Integer), A.Characteristic("access") with { IsChangeableAfterActivation = false });

    private static readonly CatalogEntry Router = A.Offering("router");

    private static readonly OrderInTheMaking World = An.OpenOrder().With(Fiber, Router).With(
        A.SoldProduct("Berlin", Fiber, new("bandwidth", "100"), new("access", "copper")), A.SoldProduct("Bonn", Fiber, new("bandwidth", "200"), new("access", "fiber")),
        A.SoldProduct("Munich", Fiber, new Characteristic("bandwidth", "500")), A.SoldProduct("Router", Router));

    [Fact]
    public void Changes_all_products_taken_and_is_taken_back_as_one()
    {
        var session = new EditingSession(World.After(Edit.Change("Berlin", "Bonn", "Munich")));

        Assert.Equal(["500", "500", "500"], Bandwidths(session.Do(An.Agent, Edit.SetAll("bandwidth", "0500", 1, 2, 3)).Open));
        Assert.Equal(2, session.Last.Entry!.Changes.Count); // one had it
        Assert.Equal(["100", "200", "500"], Bandwidths(session.Undo().Open));
        Assert.Equal(["500", "500", "500"], Bandwidths(session.Redo().Open));
    }

    [Fact]
    public void Checks_each_line_again() => World.After(Edit.Change("Berlin", "Bonn"), Edit.SetAll("bandwidth", "500", 1, 2)).FindsNothing();

    [Fact]
    public void Is_refused_as_a_whole_where_a_line_does_not_know_it_or_is_gone()
    {
        var open = World.After(Edit.Change("Berlin", "Router"));

        open.Refuses(Edit.SetAll("bandwidth", "500", 1, 2), CharacteristicFindings.Unknown, at: "lines[2].characteristics.bandwidth");
        open.Refuses(Edit.SetAll("bandwidth", "500", 1, 7), OrderFindings.LineUnknown, at: "lines[7]");
    }

    [Fact]
    public void Is_offered_for_lines_alike_that_differ_and_may_change()
    {
        var open = World.After(Edit.Change("Berlin", "Bonn", "Munich", "Router"), Edit.Add("fiber"), Edit.Set(1, "bandwidth", "500"));

        Assert.Equal([new LineId(2)], SetCharacteristics.OthersThan(open.Line(1), "bandwidth", open));
        Assert.Empty(SetCharacteristics.OthersThan(open.Line(1), "access", open));
        Assert.Empty(SetCharacteristics.OthersThan(open.Line(1), "colour", open));
    }

    private static IEnumerable<string?> Bandwidths(OpenOrder open) => open.Order.Lines.Values.Select(line => line.Characteristics.ValueOf("bandwidth"));
}
