
namespace OrderWorkspace.Domain.Catalog;

/// <summary>How the value of a characteristic follows from others, which stand before it in the specification. Nobody enters it; like a price it is no fact of its own.</summary>
public abstract record Derivation
{
    /// <summary>Keys of the others.</summary>
    public abstract IReadOnlyList<string> From { get; }

    /// <summary>What follows from <paramref name="values"/>, in invariant form; null when nothing does.</summary>
    public abstract string? ValueFor(IReadOnlyList<Characteristic> values);
}

/// <summary>A table says what follows from each value of another characteristic.</summary>
/// <param name="By">Key of the other.</param>
/// <param name="Table">What follows, by the other's value.</param>
public sealed record LookedUp(string By, IReadOnlyDictionary<string, string> Table) : Derivation
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> From => [By];

    /// <inheritdoc/>
    public override string? ValueFor(IReadOnlyList<Characteristic> values) => values.ValueOf(By) is { } value ? Table.GetValueOrDefault(value) : null;
}

/// <summary>Numbers multiplied with each other and with a factor.</summary>
/// <param name="Numbers">Keys of the numbers.</param>
/// <param name="Factor">What they are multiplied with.</param>
public sealed record Multiplied(IReadOnlyList<string> Numbers, decimal Factor) : Derivation
{
    /// <summary>Numbers and products stay below this. Our choice: two such numbers have a product that a decimal can hold, so that nothing overflows.</summary>
    private const decimal Limit = 1_000_000_000_000m;

    /// <inheritdoc/>
    public override IReadOnlyList<string> From => Numbers;

    /// <summary>The product, rounded half away from zero to six decimals; null while one of the numbers is missing or is none, or it grows beyond 10¹².</summary>
    public override string? ValueFor(IReadOnlyList<Characteristic> values)
    {
        var product = Factor;
        foreach (var name in Numbers)
        {
            if (PlainNumber.Of(values.ValueOf(name)) is not { } number || decimal.Abs(number) >= Limit || decimal.Abs(product) >= Limit) return null;
            product *= number;
        }
        return decimal.Abs(product) < Limit ? PlainNumber.Text(decimal.Round(product, 6, MidpointRounding.AwayFromZero)) : null;
    }
}
