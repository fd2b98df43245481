using System.Text.Json;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders;

/// <summary>What others are told of an order, stored with the edit that caused it.</summary>
internal static class Outbox
{
    internal static OutboxEvent OrderCreated(AppliedEdit begun) => Event("order.created", begun);

    internal static OutboxEvent OrderStateChanged(AppliedEdit applied) => Event("order.state-changed", applied);

    private static OutboxEvent Event(string kind, AppliedEdit applied)
    {
        var (order, entry) = (applied.After.Order, applied.Entry!);
        return new OutboxEvent
        {
            Id = Id<OutboxEvent>.New(entry.At),
            Kind = kind,
            AggregateId = order.Id.Value,
            AggregateVersion = order.Version,
            Number = order.Number.Value,
            At = entry.At,
            Payload = JsonSerializer.Serialize(new { number = order.Number.Value, state = order.State.ToString(), by = entry.ByName }),
        };
    }
}
