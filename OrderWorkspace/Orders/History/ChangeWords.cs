using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.OrderFields;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Orders.Life;

using FieldTexts = OrderWorkspace.Components.OrderFields.Texts;

namespace OrderWorkspace.Orders.History;

/// <summary>A change in people's words.</summary>
/// <param name="What">What was changed: "Billing contact", "1.2 Fiber 500, Bandwidth".</param>
/// <param name="From">What it was; null when there is nothing to say.</param>
/// <param name="To">What it became; null when there is nothing to say.</param>
public sealed record ChangeWords(string What, string? From, string? To)
{
    public static ChangeWords Of(OrderChange change, OpenOrder open, IStringLocalizer<Texts> text, IStringLocalizer<FieldTexts> words, IStringLocalizer<Components.Texts> shared) => change switch
    {
        HeaderFieldChanged c => new(words.Place(open, c.Path), words.Of(open.Context, c.Field, c.From.Text), words.Of(open.Context, c.Field, c.To.Text)),
        LineFieldChanged c => new(words.Place(open, c.Path), words.Of(open.Context, c.Field, c.From.Text), words.Of(open.Context, c.Field, c.To.Text)),
        CharacteristicChanged c => new(words.Place(open, c.Path), words.Of(SpecificationOf(c, open), c.From.Text), words.Of(SpecificationOf(c, open), c.To.Text)),
        AdjustmentChanged c => new($"{words.Place(open, c.Path)}, {c.ChargeLabel}", Say(c.From, text), Say(c.To, text)),
        LineAdded c => new(text["LineWasAdded", shared[$"LineAction{c.Line.Action}"], c.Line.Name], null, null),
        LineRemoved c => new(text["LineWasRemoved", c.Line.Name], null, null),
        StateChanged c => new(text["State"], shared[$"OrderState{c.From.State}"], WithReason(shared[$"OrderState{c.To.State}"], text.Reason(c.To.Reason))),
        LinesMoved c => new(Which(c.Lines, c, open, text, words), Word(c.From.State, shared), WithReason(Word(c.To.State, shared), text.Reason(c.To.Reason))),
        PointOfNoReturnPassed c => new(Which(c.Lines, c, open, text, words), null, text["PastPointOfNoReturn"]),
        RevisionMade c => new(text["Revision"], $"{c.From}", WithReason($"{c.To}", c.Reason)),
        _ => new(words.Place(open, change.Path), null, null),
    };

    private static string Which(IReadOnlyList<LineId> lines, OrderChange change, OpenOrder open, IStringLocalizer<Texts> text, IStringLocalizer<FieldTexts> words) =>
        lines.Count == 1 ? words.Place(open, change.Path) : text["CountOfLines", lines.Count];

    private static string Word(LineState? state, IStringLocalizer<Components.Texts> shared) => shared[$"OrderState{state?.ToString() ?? nameof(OrderState.Draft)}"];

    private static string WithReason(string what, string? reason) => reason is null ? what : $"{what}: {reason}";

    private static CharacteristicSpecification? SpecificationOf(CharacteristicChanged change, OpenOrder open) =>
        open.Order.Lines.TryGetValue(change.Line, out var line)
            ? open.Context.SpecificationOf(line)?.Characteristics.FirstOrDefault(c => c.Name == change.Name)
            : null;

    private static string? Say(Adjustment? adjustment, IStringLocalizer<Texts> text) =>
        adjustment is null ? null : text[$"Adjusted{adjustment.Kind}", adjustment.Value.ToString("0.######", CultureInfo.CurrentCulture), adjustment.Reason].Value;
}
