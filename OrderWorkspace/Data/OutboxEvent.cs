using OrderWorkspace.Domain;

namespace OrderWorkspace.Data;

/// <summary>Something that happened, written in the transaction that made it happen; delivered afterwards, at least once, per aggregate in order of its version.</summary>
public sealed record OutboxEvent
{
    public required Id<OutboxEvent> Id { get; init; }

    /// <summary>
    /// What happened: <c>order.created</c>, <c>order.state-changed</c>, <c>order.discarded</c>, <c>quote.state-changed</c>, <c>contract.created</c>,
    /// <c>contract.amended</c>, <c>entitlement.granted</c>, <c>entitlement.changed</c>, <c>entitlement.withdrawn</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Identity of the order, quote … it happened to.</summary>
    public required Guid AggregateId { get; init; }

    public required long AggregateVersion { get; init; }

    /// <summary>The number people know it by.</summary>
    public required string Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What receivers are told, as JSON.</summary>
    public required string Payload { get; init; }
}
