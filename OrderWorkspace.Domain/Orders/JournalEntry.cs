namespace OrderWorkspace.Domain.Orders;

/// <summary>Who edits, and the way.</summary>
/// <param name="Id">The user's identity.</param>
/// <param name="Name">The user's name, as history will show it.</param>
/// <param name="Channel">The way the edit comes in.</param>
public sealed record Editor(Guid Id, string Name, Channel Channel = Channel.Workspace);

/// <summary>One edit of an order as it happened. The entries of an order, in order, tell its whole story.</summary>
public sealed record JournalEntry
{
    /// <summary>The order.</summary>
    public required Id<Order> OrderId { get; init; }

    /// <summary>Counts from 1; the order's <see cref="Order.Version"/> after it.</summary>
    public required long Number { get; init; }

    /// <summary>Identity of the gesture; the same gesture sent twice is one edit.</summary>
    public required Id<OrderEdit> EditId { get; init; }

    /// <summary>Identity of who did it.</summary>
    public required Guid ById { get; init; }

    /// <summary>Name of who did it, as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The way it came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Whether <paramref name="kind"/> begins an order, which nothing takes back.</summary>
    public static bool IsBeginning(string kind) => kind is nameof(BeginOrder) or nameof(Quotes.Conversion.ConvertQuote) or nameof(Quotes.Writing.TakeUpQuote);

    /// <summary>What kind of edit: <see cref="SetHeaderField"/>, <see cref="AddOffering"/> …</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the edit it took back; null for any other edit.</summary>
    public long? Reverts { get; init; }

    /// <summary>What it came to.</summary>
    public required IReadOnlyList<OrderChange> Changes { get; init; }
}
