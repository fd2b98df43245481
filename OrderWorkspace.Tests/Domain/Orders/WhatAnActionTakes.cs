using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class WhatAnActionTakes
{
    [Theory]
    [InlineData(LineAction.Add, "Quantity, Location, RequestedOn, TermMonths, Contract, Entitlement")]
    [InlineData(LineAction.Change, "Quantity, RequestedOn, TermMonths")]
    [InlineData(LineAction.Disconnect, "RequestedOn")]
    [InlineData(LineAction.Suspend, "RequestedOn")]
    [InlineData(LineAction.Resume, "RequestedOn")]
    [InlineData(LineAction.Move, "Location, RequestedOn")]
    [InlineData(LineAction.NoChange, "RequestedOn")]
    public void Is_for_the_agent_to_say(LineAction action, string fields) => Assert.Equal(fields, string.Join(", ", Enum.GetValues<LineField>().Where(field => action.Takes(field))));
}
