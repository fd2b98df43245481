using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Inventory;

public sealed class SeeingWhatHangsOnProducts
{
    private static readonly CatalogEntry Fiber = A.Offering("fiber").Priced(A.MonthlyPrice(100m));
    private static readonly CatalogEntry StaticAddress = A.Offering("static address").Requiring("fiber");
    private static readonly Contract Frame = A.Contract("Frame") with { EarlyTerminationPercent = 40 };
    private static readonly SoldProduct Line = A.SoldProduct("line", Fiber) with { ContractId = Frame.Id };

    [Fact]
    public void Shows_the_parts_and_their_parts_that_are_in_use() => Assert.Equal(["port", "router"], Of(With(
        Line,
        A.SoldProduct("router", Fiber) with { ParentId = Line.Id },
        A.SoldProduct("port", Fiber) with { ParentId = Id.Of<SoldProduct>("router") },
        A.SoldProduct("old port", Fiber) with { ParentId = Line.Id, State = SoldProductState.Terminated },
        A.SoldProduct("something else", Fiber))).Parts.Select(p => p.Name).Order());

    [Fact]
    public void Shows_what_needs_it_when_no_other_takes_its_place()
    {
        var dependents = new[] { A.SoldProduct("first", StaticAddress), A.SoldProduct("second", StaticAddress) };

        Assert.Equal([new Dependent("static address", "static address", 2, "fiber")], Of(With([Line, .. dependents])).Dependents);
        Assert.Empty(Of(With([Line, A.SoldProduct("spare", Fiber), .. dependents])).Dependents);
        Assert.Empty(Of(With([Line, dependents[0] with { ParentId = Line.Id }])).Dependents);
    }

    [Fact]
    public void Shows_rights_that_are_left_of_it()
    {
        var support = An.Entitlement("support") with { SoldProductId = Line.Id };
        var order = With(Line).With(
            support, support with { Id = Id.Of<Entitlement>("used up"), UnitsUsed = 10 }, support with { Id = Id.Of<Entitlement>("over"), ValidTo = Today.Minus(1) }, An.Entitlement("of another"));

        Assert.Equal(["support"], Of(order).Entitlements.Select(e => e.Name));
    }

    [Fact]
    public void Shows_contracts_in_force_with_what_was_bought_and_what_ending_costs()
    {
        var bought = new ContractLine(Id.Of<Order>("first"), new LineId(3), "fiber", "Fiber", 1, 24);
        var frame = Frame with { Lines = [bought, bought with { LineId = new LineId(4) }] };
        var contract = Assert.Single(Of(With(Line with { OrderId = bought.OrderId, LineId = bought.LineId }).With(frame, A.Contract("other"))).Contracts);

        Assert.Equal("Frame", contract.Contract.Name);
        Assert.Equal([bought], contract.Lines);
        Assert.Equal(new Money(480m, A.Euro), contract.EndingCost);
        Assert.Empty(Impact.Of(With(Line).With(frame).Context, [Line.Id], Today.Day.AddYears(2)).Contracts);
    }

    [Fact]
    public void Sums_the_costs_of_ending_over_parts_and_contracts()
    {
        var side = Frame with { Id = Id.Of<Contract>("Side") };
        var order = With(Line, A.SoldProduct("router", Fiber) with { ParentId = Line.Id, ContractId = Frame.Id }, A.SoldProduct("port", Fiber) with { ParentId = Line.Id, ContractId = side.Id });

        var impact = Of(order.With(Frame, side));

        Assert.Equal([new Money(960m, A.Euro), new Money(480m, A.Euro)], impact.Contracts.Select(c => c.EndingCost!.Value));
        Assert.Equal([new Money(1440m, A.Euro)], impact.EndingCosts);
    }

    [Fact]
    public void Shows_nothing_of_a_product_that_stands_alone_or_is_somebody_elses()
    {
        Assert.True(Of(With(Line with { ContractId = null })).IsNothing);
        Assert.True(Impact.Of(With(Line).Context, [Id.Of<SoldProduct>("unknown")], Today.Day).IsNothing);
    }

    [Fact]
    public void Of_a_line_is_seen_on_its_day_with_the_lines_under_it()
    {
        var open = With(Line, A.SoldProduct("router", Fiber) with { ParentId = Line.Id }).With(Frame)
            .After(Edit.Disconnect("line"), Edit.Set(1, LineField.RequestedOn, $"{Today.Day.AddMonths(6):yyyy-MM-dd}"));

        Assert.Empty(Impact.Of(open, open.Line(1)).Parts);
        Assert.Equal([new Money(240m, A.Euro)], Impact.Of(open, open.Line(1)).EndingCosts);
    }

    [Fact]
    public void Of_a_change_costs_nothing_as_it_ends_nothing()
    {
        var open = With(Line).With(Frame).After(Edit.Change("line"));

        Assert.Null(Assert.Single(Impact.Of(open, open.Line(1)).Contracts).EndingCost);
        Assert.Empty(Impact.Of(open, open.Line(1)).EndingCosts);
    }

    private static OrderInTheMaking With(params SoldProduct[] products) => An.OpenOrder().With(Fiber, StaticAddress).With(products);

    private static Impact Of(OrderInTheMaking order) => Impact.Of(order.Context, [Line.Id], Today.Day);
}
