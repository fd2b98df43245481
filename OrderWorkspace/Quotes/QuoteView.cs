using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

/// <summary>A quote on its page.</summary>
public sealed record QuoteView
{
    public required Id<Quote> Id { get; init; }

    public required Number<Quote> Number { get; init; }

    public required string Name { get; init; }

    public required QuoteState State { get; init; }

    public required int Revision { get; init; }

    public required Number<Customer> CustomerNumber { get; init; }

    public required string CustomerName { get; init; }

    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>The contract it was agreed under, and those that were made with its orders.</summary>
    public IReadOnlyList<Number<Contract>> Contracts { get; init; } = [];

    public required string PriceList { get; init; }

    public required Currency Currency { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public string? Terms { get; init; }

    public required string Owner { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary><see cref="Quote.Version"/> that is shown.</summary>
    public required long Version { get; init; }

    /// <summary>Steps that the quote can take from where it is.</summary>
    public IReadOnlyList<QuoteStepView> Steps { get; init; } = [];

    /// <summary>What happened to it, the last first.</summary>
    public IReadOnlyList<QuoteJournalEntry> History { get; init; } = [];

    /// <summary>Whether the user may change it, and it is a draft.</summary>
    public bool CanBeWritten { get; init; }

    /// <summary>Versions that were active before, the first one first.</summary>
    public IReadOnlyList<QuoteVersionView> Versions { get; init; } = [];

    /// <summary>Whether the user may make an order of it, and it can still become one.</summary>
    public bool CanBeConverted { get; init; }

    /// <summary>The orders that were made of it, the first one first.</summary>
    public IReadOnlyList<EarlierConversion> Orders { get; init; } = [];

    /// <summary>null when the user may not see its prices yet.</summary>
    public Totals? Totals { get; init; }

    public bool HasPrices => Totals is not null;

    /// <summary>Each parent followed by its children.</summary>
    public IReadOnlyList<QuoteLineView> Lines { get; init; } = [];
}

/// <param name="Step">The step.</param>
/// <param name="IsAllowed">Whether the user may take it.</param>
public sealed record QuoteStepView(QuoteStep Step, bool IsAllowed);

/// <summary>A line of a quote on its page.</summary>
public sealed record QuoteLineView
{
    public required LineId Id { get; init; }

    public required LineId? ParentId { get; init; }

    /// <summary>1, 1.1, 1.2 …</summary>
    public string Number { get; init; } = "";

    public required LineAction Action { get; init; }

    public required string Name { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal QuantityConverted { get; init; }

    public required IReadOnlyList<Characteristic> Characteristics { get; init; }

    /// <summary>What the characteristics are called and counted in.</summary>
    public required IReadOnlyList<CharacteristicSpecification> Specification { get; init; }

    /// <summary>Empty when the user may not see them yet.</summary>
    public required IReadOnlyList<Charge> Charges { get; init; }

    public required string? Location { get; init; }

    public required int? TermMonths { get; init; }

    /// <summary>How far below the top it is.</summary>
    public int Depth => Number.Count(character => character == '.');

    /// <summary>Numbers lines that are sorted by position, and puts each behind its parent and the children before it.</summary>
    public static IReadOnlyList<QuoteLineView> InTreeOrder(IReadOnlyList<QuoteLineView> lines)
    {
        var children = lines.ToLookup(line => line.ParentId);
        return [.. Below(null, "")];

        IEnumerable<QuoteLineView> Below(LineId? parent, string prefix) =>
            children[parent].SelectMany((line, index) => Below(line.Id, $"{prefix}{index + 1}.").Prepend(line with { Number = $"{prefix}{index + 1}" }));
    }
}
