using System.Text.Json;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders;

/// <summary>What others are told of an order, stored with the edit that caused it.</summary>
internal static class Outbox
{
    internal static OutboxEvent OrderCreated(Order order, User by, DateTimeOffset at) => Event("order.created", order, by, at);

    internal static OutboxEvent OrderStateChanged(Order order, User by, DateTimeOffset at) => Event("order.state-changed", order, by, at);

    internal static OutboxEvent OrderDiscarded(Order order, User by, DateTimeOffset at) => Event("order.discarded", order, by, at);

    private static OutboxEvent Event(string kind, Order order, User by, DateTimeOffset at) => new()
    {
        Id = Id<OutboxEvent>.New(at),
        Kind = kind,
        AggregateId = order.Id.Value,
        AggregateVersion = order.Version,
        Number = order.Number.Value,
        At = at,
        Payload = JsonSerializer.Serialize(new { number = order.Number.Value, state = order.State.ToString(), by = by.Name }),
    };
}
