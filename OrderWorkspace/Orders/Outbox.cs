using System.Text.Json;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Orders;

/// <summary>What others are told of orders, quotes, contracts and rights, stored with what caused it.</summary>
internal static class Outbox
{
    internal static OutboxEvent OrderCreated(Order order, User by, DateTimeOffset at) => Of("order.created", order, by, at);

    internal static OutboxEvent OrderStateChanged(Order order, User by, DateTimeOffset at) => Of("order.state-changed", order, by, at);

    internal static OutboxEvent OrderDiscarded(Order order, User by, DateTimeOffset at) => Of("order.discarded", order, by, at);

    /// <summary>What is told of entries of a quote's journal: nothing of those that leave its state as it was.</summary>
    internal static IEnumerable<OutboxEvent> QuoteStateChanged(Quote quote, IEnumerable<QuoteJournalEntry> entries) =>
        entries.Where(entry => entry.From != entry.To).Select(entry => Event(
            "quote.state-changed", quote.Id.Value, entry.Number, quote.Number.Value, entry.At, new { number = quote.Number.Value, state = entry.To.ToString(), by = entry.ByName }));

    internal static OutboxEvent ContractCreated(Contract contract, User by, DateTimeOffset at) => Of("contract.created", contract, by, at);

    internal static OutboxEvent ContractAmended(Contract contract, User by, DateTimeOffset at) => Of("contract.amended", contract, by, at);

    internal static OutboxEvent EntitlementGranted(Entitlement right, User by, DateTimeOffset at) => Of("entitlement.granted", right, by, at);

    internal static OutboxEvent EntitlementChanged(Entitlement right, User by, DateTimeOffset at) => Of("entitlement.changed", right, by, at);

    internal static OutboxEvent EntitlementWithdrawn(Entitlement right, User by, DateTimeOffset at) => Of("entitlement.withdrawn", right with { Version = right.Version + 1 }, by, at); // after what was told of it before

    private static OutboxEvent Of(string kind, Order order, User by, DateTimeOffset at) =>
        Event(kind, order.Id.Value, order.Version, order.Number.Value, at, new { number = order.Number.Value, state = order.State.ToString(), by = by.Name });

    private static OutboxEvent Of(string kind, Contract contract, User by, DateTimeOffset at) =>
        Event(kind, contract.Id.Value, contract.Version, contract.Number.Value, at, new { number = contract.Number.Value, state = contract.State.ToString(), by = by.Name });

    private static OutboxEvent Of(string kind, Entitlement right, User by, DateTimeOffset at) =>
        Event(kind, right.Id.Value, right.Version, right.Number.Value, at, new { number = right.Number.Value, unitsGranted = right.UnitsGranted, by = by.Name });

    private static OutboxEvent Event<T>(string kind, Guid aggregate, long version, string number, DateTimeOffset at, T payload) => new()
    {
        Id = Id<OutboxEvent>.New(at),
        Kind = kind,
        AggregateId = aggregate,
        AggregateVersion = version,
        Number = number,
        At = at,
        Payload = JsonSerializer.Serialize(payload),
    };
}
