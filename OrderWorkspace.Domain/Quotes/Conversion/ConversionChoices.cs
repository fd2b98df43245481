using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What somebody wants to make of a quote. Says nothing of the world, so that it can be kept and looked at again later.</summary>
public sealed record ConversionChoices
{
    /// <summary><see cref="Quote.Version"/> of the quote that was looked at; with any other it is refused.</summary>
    public required long QuoteVersion { get; init; }

    /// <summary>What of the quote is wanted.</summary>
    public QuoteSelection Selection { get; init; } = QuoteSelection.Everything;

    /// <summary>Quantities that cannot be read, as they were typed.</summary>
    public IReadOnlyDictionary<LineId, string> Unread { get; init; } = new Dictionary<LineId, string>();

    /// <summary>What is to be done where something is not as it was agreed.</summary>
    public IReadOnlyList<DifferenceAnswer> Answers { get; init; } = [];

    /// <summary>Why it is ordered although it has expired.</summary>
    public string? ReasonThoughExpired { get; init; }

    /// <summary>The day that work and a new contract begin; null means today.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>What was said of the contract, as it was typed.</summary>
    public IReadOnlyDictionary<ContractField, string> Contract { get; init; } = new Dictionary<ContractField, string>();
}

/// <summary>What of a quote is wanted. A bundle is named by its own line and brings its components along.</summary>
public sealed record QuoteSelection
{
    /// <summary>All that is left.</summary>
    public static readonly QuoteSelection Everything = new();

    /// <summary>How many of which lines, where null is all that is left of a line; null when everything is wanted.</summary>
    public IReadOnlyDictionary<LineId, decimal?>? Quantities { get; init; }

    /// <summary>All that is left of these lines.</summary>
    public static QuoteSelection Of(params IEnumerable<LineId> lines) => new() { Quantities = lines.ToDictionary(line => line, _ => (decimal?)null) };

    /// <summary>So many of these lines.</summary>
    public static QuoteSelection Of(params IEnumerable<(LineId Line, decimal Quantity)> parts) =>
        new() { Quantities = parts.ToDictionary(part => part.Line, part => (decimal?)part.Quantity) };

    /// <summary>The selection with so many of <paramref name="line"/>; null takes all that is left of it. With a bundle come its components.</summary>
    public QuoteSelection Taking(OpenQuote quote, LineId line, decimal? quantity = null) =>
        this with { Quantities = new Dictionary<LineId, decimal?>(ChosenOf(quote)) { [line] = quantity } };

    /// <summary>The selection without <paramref name="line"/>.</summary>
    public QuoteSelection Leaving(OpenQuote quote, LineId line) =>
        this with { Quantities = ChosenOf(quote).Where(chosen => chosen.Key != line).ToDictionary() };

    /// <summary>How many of which lines of <paramref name="quote"/> are named, where null is all that is left of a line: where everything is wanted, every line that does not come with another.</summary>
    public IReadOnlyDictionary<LineId, decimal?> ChosenOf(OpenQuote quote) => Quantities ?? quote.Lines
        .Where(line => line.QuantityRemaining > 0 && quote.Line(line.ParentId) is not { QuantityRemaining: > 0 })
        .ToDictionary(line => line.Id, _ => (decimal?)null);
}

/// <summary>A way to go on where something is not as it was agreed.</summary>
public enum WayOut
{
    /// <summary>What was agreed holds.</summary>
    KeepAsAgreed,

    /// <summary>What is true now is taken.</summary>
    TakeNew,

    /// <summary>The line is not ordered; with the bundle it is part of, unless it can do without.</summary>
    LeaveOut,
}

/// <summary>What is to be done about a <see cref="ConversionDifference"/>.</summary>
/// <param name="Code">The difference's code.</param>
/// <param name="Path">The difference's path.</param>
/// <param name="Way">The way taken.</param>
/// <param name="Value">With <see cref="WayOut.TakeNew"/> the value to take, where there is more than one; null for the usual one.</param>
public sealed record DifferenceAnswer(string Code, FieldPath Path, WayOut Way, string? Value = null);
