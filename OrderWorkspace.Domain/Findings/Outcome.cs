namespace OrderWorkspace.Domain.Findings;

/// <summary>A value, or the findings that refused it: at least one of them is an error, and warnings may come with it.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Finding> findings) => (_value, Findings) = (value, findings);

    /// <summary>All that was found, errors and warnings; nothing where there is a value.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused; ask <see cref="Succeeded"/> first.</exception>
    public T Value => Succeeded
        ? _value!
        : throw new InvalidOperationException($"Refused: {string.Join(", ", Findings.Select(f => f.Code))}.");

    /// <summary>The same outcome with another value, made only if there is one.</summary>
    public Outcome<TTo> Map<TTo>(Func<T, TTo> map) => Succeeded ? new(map(Value), Findings) : new(default, Findings);

    /// <summary>Refused.</summary>
    /// <exception cref="ArgumentException">It is a warning, which refuses nothing.</exception>
    public static implicit operator Outcome<T>(Finding finding) => Refused([finding]);

    /// <summary>Refused.</summary>
    /// <exception cref="ArgumentException">None of them is an error, so that there would be neither a value nor a reason why.</exception>
    public static implicit operator Outcome<T>(List<Finding> findings) => Refused(findings);

    /// <summary>Granted.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    private static Outcome<T> Refused(IReadOnlyList<Finding> findings) => findings.Any(f => f.Severity == Severity.Error)
        ? new(default, findings)
        : throw new ArgumentException("Nothing is refused without an error.", nameof(findings));
}
