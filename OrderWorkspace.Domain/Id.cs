namespace OrderWorkspace.Domain;

/// <summary>Identity of a <typeparamref name="T"/>. Never shown to people, never reused; sorts by the moment it was made (UUID version 7).</summary>
/// <typeparam name="T">What is identified; ids of different things do not compare.</typeparam>
/// <param name="Value">The UUID. The default value identifies nothing.</param>
public readonly record struct Id<T>(Guid Value)
{
    private const int Moment = 13; // characters of a UUID version 7 that say when it was made

    /// <summary>A new identity made at <paramref name="now"/>.</summary>
    public static Id<T> New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Whether it was made after <paramref name="other"/>, to the millisecond.</summary>
    public bool IsLaterThan(Id<T> other) => string.CompareOrdinal(ToString(), 0, other.ToString(), 0, Moment) > 0;

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is no identity.</summary>
    public static Id<T>? From(string? text) => Guid.TryParse(text, out var value) ? new Id<T>(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
