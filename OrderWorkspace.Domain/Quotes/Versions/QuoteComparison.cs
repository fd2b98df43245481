using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Quotes.Versions;

/// <summary>A line of either version; both when it is in both. One of them is never null.</summary>
/// <param name="Before">In the earlier version; null when it is new.</param>
/// <param name="After">In the later version; null when it is gone.</param>
public sealed record ComparedLine(QuoteLine? Before, QuoteLine? After)
{
    /// <summary>Values of characteristics that are not the same, in the order of the later version.</summary>
    public required IReadOnlyList<ComparedValue> Characteristics { get; init; }

    /// <summary>Charges that are not the same, step by step, in the order of the later version.</summary>
    public required IReadOnlyList<ComparedCharge> Charges { get; init; }

    /// <summary>Whether both versions say the same of it.</summary>
    public bool IsSame => Before is not null && After is not null && Characteristics.Count == 0 && Charges.Count == 0
        && (Before.Quantity, Before.LocationId, Before.TermMonths, Before.Action, Before.OfferingId) == (After.Quantity, After.LocationId, After.TermMonths, After.Action, After.OfferingId);
}

/// <summary>A value in two versions.</summary>
/// <param name="Name">Key of the characteristic.</param>
/// <param name="Before">null when the earlier version has none.</param>
/// <param name="After">null when the later version has none.</param>
public sealed record ComparedValue(string Name, string? Before, string? After);

/// <summary>A charge in two versions, with the trails that led to it.</summary>
/// <param name="Label">What it is for.</param>
/// <param name="Before">null when the earlier version has none.</param>
/// <param name="After">null when the later version has none.</param>
public sealed record ComparedCharge(string Label, Charge? Before, Charge? After);

/// <summary>What two versions of a quote can differ in beside their lines.</summary>
public enum QuoteField
{
    /// <summary><see cref="QuoteVersion.Name"/>.</summary>
    Name,

    /// <summary><see cref="QuoteVersion.ContactId"/>.</summary>
    Contact,

    /// <summary><see cref="QuoteVersion.ContractId"/>.</summary>
    Contract,

    /// <summary><see cref="QuoteVersion.ValidUntil"/>.</summary>
    ValidUntil,

    /// <summary><see cref="QuoteVersion.Terms"/>.</summary>
    Terms,

    /// <summary><see cref="Totals.OneTime"/> of its lines.</summary>
    OneTime,

    /// <summary><see cref="Totals.Monthly"/> of its lines.</summary>
    Monthly,

    /// <summary><see cref="Totals.Yearly"/> of its lines.</summary>
    Yearly,
}

/// <summary>Two versions of a quote: what differs in all, and line by line. A line keeps its identity from version to version.</summary>
/// <param name="Fields">The fields that are not the same, in the order of <see cref="QuoteField"/>.</param>
/// <param name="Lines">Every line of the later version, then those that it does not have any more.</param>
public sealed record QuoteComparison(IReadOnlyList<QuoteField> Fields, IReadOnlyList<ComparedLine> Lines)
{
    /// <summary>Compares <paramref name="before"/> with the later version <paramref name="after"/>.</summary>
    public static QuoteComparison Of(QuoteVersion before, QuoteVersion after) =>
        new([.. Enum.GetValues<QuoteField>().Where(field => !Equals(ValueOf(before, field), ValueOf(after, field)))], LinesOf(before.Lines, after.Lines));

    private static object? ValueOf(QuoteVersion version, QuoteField field) => field switch
    {
        QuoteField.Name => version.Name,
        QuoteField.Contact => version.ContactId,
        QuoteField.Contract => version.ContractId,
        QuoteField.ValidUntil => version.ValidUntil,
        QuoteField.Terms => version.Terms,
        QuoteField.OneTime => version.Totals.OneTime,
        QuoteField.Monthly => version.Totals.Monthly,
        _ => version.Totals.Yearly,
    };

    private static List<ComparedLine> LinesOf(IReadOnlyCollection<QuoteLine> before, IReadOnlyCollection<QuoteLine> after)
    {
        var (earlier, later) = (before.ToDictionary(line => line.Id), after.Select(line => line.Id).ToHashSet());
        var gone = before.InTreeOrder().Where(line => !later.Contains(line.Id));
        return [.. after.InTreeOrder().Select(line => Compared(earlier.GetValueOrDefault(line.Id), line)), .. gone.Select(line => Compared(line, null))];
    }

    private static ComparedLine Compared(QuoteLine? before, QuoteLine? after) => new(before, after)
    {
        Characteristics = ValuesOf(before?.Characteristics ?? [], after?.Characteristics ?? []),
        Charges = ChargesOf(before?.Charges ?? [], after?.Charges ?? []),
    };

    private static List<ComparedValue> ValuesOf(IReadOnlyList<Characteristic> before, IReadOnlyList<Characteristic> after) =>
        [.. after.Concat(before).Select(c => c.Name).Distinct().Select(name => new ComparedValue(name, before.ValueOf(name), after.ValueOf(name))).Where(value => value.Before != value.After)];

    private static List<ComparedCharge> ChargesOf(IReadOnlyList<Charge> before, IReadOnlyList<Charge> after) =>
        [.. after.Concat(before).Select(c => c.Label).Distinct().Select(label => new ComparedCharge(label, Labelled(before, label), Labelled(after, label))).Where(charge => !Equals(charge.Before, charge.After))];

    private static Charge? Labelled(IReadOnlyList<Charge> charges, string label) => charges.FirstOrDefault(charge => charge.Label == label);
}
