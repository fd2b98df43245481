using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Quotes;

/// <summary>A version of a quote that is active no more.</summary>
public sealed record QuoteVersionView(int Revision, QuoteState State, DateOnly ValidUntil, DateTimeOffset EndedAt);

/// <summary>Two versions of a quote side by side.</summary>
/// <param name="Number">The quote.</param>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Fields">What differs of the whole; without amounts when the user may not see them yet.</param>
/// <param name="Lines">Lines that differ.</param>
/// <param name="Same">How many do not.</param>
public sealed record QuoteComparisonView(
    Number<Quote> Number, int From, int To, IReadOnlyList<ComparedFieldView> Fields, IReadOnlyList<ComparedLineView> Lines, int Same);

/// <summary>A field of the whole quote in two versions: a text, a day or an amount; null where there is none.</summary>
public sealed record ComparedFieldView(QuoteField Field, object? Before, object? After)
{
    public bool IsAmount => (Before ?? After) is Money;
}

/// <summary>A value in two versions; null where there is none.</summary>
public sealed record BeforeAndAfter<T>(T Before, T After)
{
    public bool Differs => !Equals(Before, After);
}

/// <summary>A line that is not in both versions, or not the same.</summary>
public sealed record ComparedLineView
{
    public required LineId Id { get; init; }

    public required string Name { get; init; }

    public required bool IsNew { get; init; }

    public required bool IsGone { get; init; }

    public required BeforeAndAfter<decimal?> Quantity { get; init; }

    public required BeforeAndAfter<string?> Location { get; init; }

    public required BeforeAndAfter<int?> TermMonths { get; init; }

    /// <summary>Values that differ.</summary>
    public required IReadOnlyList<ComparedValue> Characteristics { get; init; }

    /// <summary>What they are called and counted in.</summary>
    public required IReadOnlyList<CharacteristicSpecification> Specification { get; init; }

    /// <summary>Charges that differ; empty when the user may not see them yet.</summary>
    public required IReadOnlyList<ComparedCharge> Charges { get; init; }

    public static ComparedLineView Of(ComparedLine line, IReadOnlyList<CharacteristicSpecification> specification, Func<QuoteLine?, string?> location) => new()
    {
        Id = (line.After ?? line.Before!).Id,
        Name = (line.After ?? line.Before!).Name,
        IsNew = line.Before is null,
        IsGone = line.After is null,
        Quantity = new(line.Before?.Quantity, line.After?.Quantity),
        Location = new(location(line.Before), location(line.After)),
        TermMonths = new(line.Before?.TermMonths, line.After?.TermMonths),
        Characteristics = line.Characteristics,
        Specification = specification,
        Charges = line.Charges,
    };
}
