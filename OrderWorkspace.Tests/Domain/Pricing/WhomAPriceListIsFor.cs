using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Pricing;

public sealed class WhomAPriceListIsFor
{
    private static readonly Account Acme = An.Account("Acme") with { Segment = Segment.Enterprise };
    private static readonly PriceList List = A.PriceList("List");
    private static readonly PriceList Dollars = List with { Currency = new("USD") };

    [Fact]
    public void One_for_everybody_is_for_everybody_in_any_currency()
    {
        Assert.True(List.IsFor(Acme));
        Assert.True(Dollars.IsFor(Acme));
    }

    [Fact]
    public void One_for_a_customer_is_for_nobody_else()
    {
        Assert.True((List with { CustomerId = Acme.Id }).IsFor(Acme));
        Assert.False((List with { CustomerId = Id.Of<Customer>("other") }).IsFor(Acme));
        Assert.False((Dollars with { CustomerId = Acme.Id }).IsFor(Acme));
    }

    [Fact]
    public void One_for_a_segment_is_for_no_other()
    {
        Assert.True((List with { Segment = Segment.Enterprise }).IsFor(Acme));
        Assert.False((List with { Segment = Segment.Business }).IsFor(Acme));
        Assert.False((Dollars with { Segment = Segment.Enterprise }).IsFor(Acme));
        Assert.False((List with { Segment = Segment.Business, CustomerId = Acme.Id }).IsFor(Acme));
        Assert.False((List with { Segment = Segment.Enterprise, CustomerId = Id.Of<Customer>("other") }).IsFor(Acme));
    }
}
