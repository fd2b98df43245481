namespace OrderWorkspace.Domain;

/// <summary>Identity of a <typeparamref name="T"/>. Never shown to people, never reused; sorts by the moment it was made (UUID version 7).</summary>
/// <typeparam name="T">What is identified; ids of different things do not compare.</typeparam>
/// <param name="Value">The UUID. The default value identifies nothing.</param>
public readonly record struct Id<T>(Guid Value)
{
    /// <summary>A new identity made at <paramref name="now"/>.</summary>
    public static Id<T> New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is no identity.</summary>
    public static Id<T>? From(string? text) => Guid.TryParse(text, out var value) ? new Id<T>(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
