using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.History;

/// <summary>One edit of an order as history shows it.</summary>
/// <param name="Reverts">The number of the edit it took back; null for any other.</param>
public sealed record HistoryEntry(long Number, DateTimeOffset At, string ByName, Channel Channel, long? Reverts, IReadOnlyList<OrderChange> Changes);

/// <summary>Some entries, newest first.</summary>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, bool HasMore);
