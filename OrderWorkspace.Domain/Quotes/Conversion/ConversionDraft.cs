using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What has been decided so far about turning a quote into an order, kept until it is one. One for each quote, shared by all who work on it.</summary>
public sealed record ConversionDraft
{
    /// <summary>The quote.</summary>
    public required Id<Quote> QuoteId { get; init; }

    /// <summary>What was chosen.</summary>
    public required ConversionChoices Choices { get; init; }

    /// <summary>What was filled in on the order to be: edits of its fields, one for each field.</summary>
    public IReadOnlyList<OrderEdit> Details { get; init; } = [];

    /// <summary>Changes with every write; a stale write is refused.</summary>
    public long Version { get; init; }

    /// <summary>Nothing decided yet about <paramref name="quote"/> as it was at <paramref name="version"/>.</summary>
    public static ConversionDraft Of(Id<Quote> quote, long version) => new() { QuoteId = quote, Choices = new ConversionChoices { QuoteVersion = version } };

    /// <summary>The draft after an edit of it, given the quote as it is now.</summary>
    public ConversionDraft After(ConversionEdit edit, OpenQuote quote) => edit.ApplyTo(this, quote) with { Version = Version + 1 };
}

/// <summary>Something decided about turning a quote into an order.</summary>
public abstract record ConversionEdit
{
    internal abstract ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote);

    private protected static ConversionDraft With(ConversionDraft draft, ConversionChoices choices) => draft with { Choices = choices };
}

/// <summary>Says what of the quote is wanted.</summary>
/// <param name="Selection">The lines.</param>
public sealed record SelectLines(QuoteSelection Selection) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) => With(draft, draft.Choices with { Selection = Selection, Unread = new Dictionary<LineId, string>() });
}

/// <summary>Takes a line beside what is wanted already; with a bundle come its components.</summary>
/// <param name="Line">The line.</param>
/// <param name="Quantity">How many: a decimal number; null takes all that is left of it. What cannot be read is kept and found.</param>
public sealed record TakeLine(LineId Line, string? Quantity = null) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote)
    {
        var (typed, unread) = (OrderEdit.Clean(Quantity), new Dictionary<LineId, string>(draft.Choices.Unread));
        var quantity = Fields.QuantityOf(typed);
        if (typed is not null && quantity is null) unread[Line] = typed;
        else unread.Remove(Line);
        return With(draft, draft.Choices with
        {
            Selection = draft.Choices.Selection.Taking(quote, Line, quantity == quote.Line(Line)?.QuantityRemaining ? null : quantity),
            Unread = unread,
        });
    }
}

/// <summary>Leaves a line out of what is wanted.</summary>
/// <param name="Line">The line.</param>
public sealed record LeaveLine(LineId Line) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) =>
        With(draft, draft.Choices with
        {
            Selection = draft.Choices.Selection.Leaving(quote, Line),
            Unread = draft.Choices.Unread.Where(typed => typed.Key != Line).ToDictionary(),
        });
}

/// <summary>Says what is to be done about differences; an answer given before to one of them is forgotten.</summary>
/// <param name="Answers">The answers.</param>
public sealed record AnswerDifferences(IReadOnlyList<DifferenceAnswer> Answers) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) => With(draft, draft.Choices with
    {
        Answers = [.. draft.Choices.Answers.ExceptBy(Answers.Select(Key), Key), .. Answers],
    });

    private static (string, FieldPath) Key(DifferenceAnswer answer) => (answer.Code, answer.Path);
}

/// <summary>Says why the quote is ordered although it has expired.</summary>
/// <param name="Reason">The reason; null takes it back.</param>
public sealed record SayWhyThoughExpired(string? Reason) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) => With(draft, draft.Choices with { ReasonThoughExpired = Reason });
}

/// <summary>Says something of the contract that comes of it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">Its text form; null leaves it to what is ordered. What cannot be read is kept and found.</param>
public sealed record FillContract(ContractField Field, string? Text) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote)
    {
        var said = draft.Choices.Contract.Where(other => other.Key != Field && !SaysTheSameAs(other.Key)).ToDictionary();
        if (OrderEdit.Clean(Text) is { } typed) said.Add(Field, typed);
        return With(draft, draft.Choices with { Contract = said });
    }

    private bool SaysTheSameAs(ContractField other) => Field != ContractField.From && other != ContractField.From;
}

/// <summary>Looks at the quote as it is by now. What was decided stays, as far as it still makes sense.</summary>
/// <param name="QuoteVersion"><see cref="Quote.Version"/> of the quote that is looked at.</param>
public sealed record LookAgain(long QuoteVersion) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) => With(draft, draft.Choices with { QuoteVersion = QuoteVersion });
}

/// <summary>Fills in fields of the order to be; what was filled into one of them before is forgotten.</summary>
/// <param name="Details">Edits of fields: <see cref="SetHeaderField"/>, <see cref="SetLineField"/>, <see cref="SetCharacteristic"/>.</param>
public sealed record FillIn(IReadOnlyList<OrderEdit> Details) : ConversionEdit
{
    internal override ConversionDraft ApplyTo(ConversionDraft draft, OpenQuote quote) => draft with
    {
        Details = [.. draft.Details.ExceptBy(Details.Select(FieldOf), FieldOf), .. Details],
        Choices = draft.Choices with { StartsOn = StartOf(Details) is { } start ? IsoDay.Of(start.Value) : draft.Choices.StartsOn },
    };

    private static SetHeaderField? StartOf(IEnumerable<OrderEdit> details) =>
        details.OfType<SetHeaderField>().LastOrDefault(edit => edit.Field == HeaderField.RequestedStart);

    private static object FieldOf(OrderEdit edit) => edit switch
    {
        SetHeaderField header => header.Field,
        SetLineField line => (line.Line, line.Field),
        SetCharacteristic characteristic => (characteristic.Line, characteristic.Name),
        _ => throw new ArgumentException($"{edit.GetType().Name} fills in no field.", nameof(edit)),
    };
}
