namespace OrderWorkspace.Domain;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null when it has no end.</param>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    /// <summary>Whether <paramref name="day"/> lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);
}
