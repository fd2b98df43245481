using System.Globalization;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>A field of the contract that comes of a conversion.</summary>
public enum ContractField
{
    /// <summary>First day: text of a day. That of a contract which is amended stays.</summary>
    From,

    /// <summary>How long it lasts, in months: a whole number. Another way to say <see cref="To"/>.</summary>
    Term,

    /// <summary>Last day: text of a day.</summary>
    To,
}

/// <summary>A field of the contract as it will be.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">Its text form, or what was typed and cannot be read; null when it has none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Alternatives">Values to choose from.</param>
public sealed record FilledContractField(ContractField Field, string? Text, FieldSource Source, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>Names it where something is found in it.</summary>
    public FieldPath Path => PathOf(Field);

    internal static FieldPath PathOf(ContractField field) => FieldPath.Root.Field("contract").Field(field.ToString());
}

/// <summary>What somebody said of the contract that comes of a conversion.</summary>
/// <param name="said">What was typed, by field.</param>
internal readonly struct SaidOfContract(IReadOnlyDictionary<ContractField, string> said)
{
    private readonly DateOnly? _from = IsoDay.Of(said.GetValueOrDefault(ContractField.From));

    /// <summary>The first day of one that has to be in force on <paramref name="start"/>, which it is where nobody said.</summary>
    public DateOnly FromFor(DateOnly start) => _from < start ? _from.Value : start;

    /// <summary>The last day of one that begins on <paramref name="from"/>; null when nobody said, or it cannot be read.</summary>
    public DateOnly? ToFrom(DateOnly from) =>
        IsoDay.Of(said.GetValueOrDefault(ContractField.To)) ?? (Fields.Months(said.GetValueOrDefault(ContractField.Term)) is > 0 and var months ? Period.OfMonths(from, months).To : null);

    /// <summary>What is wrong with it for a contract that is made, or for <paramref name="amended"/>, given when work begins.</summary>
    public IEnumerable<Finding> Findings(Contract? amended, DateOnly start)
    {
        foreach (var (field, text) in said)
            if (field == ContractField.Term ? Fields.Months(text) is not > 0 : IsoDay.Of(text) is null)
                yield return Finding.Of(OrderFindings.Unreadable, FilledContractField.PathOf(field), ("value", text), ("type", field == ContractField.Term ? "a number of months" : "a date"));
        if (amended is null && _from > start)
            yield return Finding.Of(QuoteFindings.ContractBeginsLater, FilledContractField.PathOf(ContractField.From), ("start", start), ("from", _from));
        var from = amended?.From ?? FromFor(start);
        if (ToFrom(from) is not { } to) yield break;
        if (to < from)
            yield return Finding.Of(QuoteFindings.ContractDatesReversed, FilledContractField.PathOf(ContractField.To), ("from", from), ("to", to));
        else if (amended is not null && (amended.To is null || to < amended.To))
            yield return Finding.Of(QuoteFindings.ContractEndsEarlier, FilledContractField.PathOf(ContractField.To), ("contract", amended.Number), ("until", amended.To), ("to", to));
    }

    public FilledContractField Filled(ContractField field, string? otherwise, FieldSource source, IReadOnlyList<Alternative> alternatives, Editor by) =>
        said.GetValueOrDefault(field) is { } typed
            ? new(field, typed, new FieldSource(SourceKind.Entered, by.Name), alternatives)
            : new(field, otherwise, source, alternatives);
}
