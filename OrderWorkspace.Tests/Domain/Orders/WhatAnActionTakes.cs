using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class WhatAnActionTakes
{
    [Theory]
    [InlineData(LineAction.Add, "Quantity, Location, SiteContact, RequestedOn, TermMonths, Contract, Entitlement")]
    [InlineData(LineAction.Change, "Quantity, SiteContact, RequestedOn, TermMonths")]
    [InlineData(LineAction.Disconnect, "SiteContact, RequestedOn")]
    [InlineData(LineAction.Suspend, "SiteContact, RequestedOn")]
    [InlineData(LineAction.Resume, "SiteContact, RequestedOn")]
    [InlineData(LineAction.Move, "Location, SiteContact, RequestedOn")]
    [InlineData(LineAction.NoChange, "SiteContact, RequestedOn")]
    public void Is_for_the_agent_to_say(LineAction action, string fields) => Assert.Equal(fields, string.Join(", ", Enum.GetValues<LineField>().Where(field => action.Takes(field))));
}
