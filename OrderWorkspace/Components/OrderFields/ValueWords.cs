using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Components.Fields;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Components.OrderFields;

/// <summary>What people read for the values that fields hold as text: names for identities, dates and numbers in their format.</summary>
public static class ValueWords
{
    public static string? Of(this IStringLocalizer<Texts> text, OrderContext context, HeaderField field, string? value) => field switch
    {
        _ when value is null => null,
        HeaderField.OrderingContact or HeaderField.BillingContact or HeaderField.TechnicalContact => ContactOf(context, value),
        HeaderField.BillingLocation or HeaderField.DeliveryLocation => LocationOf(context, value),
        HeaderField.Contract => ContractOf(context, value),
        HeaderField.RequestedStart or HeaderField.RequestedCompletion => InvariantText.Date(value, CultureInfo.CurrentCulture),
        HeaderField.Priority when Enum.TryParse<Priority>(value, out var priority) => text[$"Priority{priority}"],
        _ => value,
    };

    public static string? Of(this IStringLocalizer<Texts> text, OrderContext context, LineField field, string? value) => field switch
    {
        _ when value is null => null,
        LineField.Location => LocationOf(context, value),
        LineField.SiteContact => ContactOf(context, value),
        LineField.Contract => ContractOf(context, value),
        LineField.Entitlement => context.Entitlements.FirstOrDefault(e => e.Id == Id<Entitlement>.From(value)) is { } entitlement ? Label(entitlement) : value,
        LineField.RequestedOn => InvariantText.Date(value, CultureInfo.CurrentCulture),
        LineField.TermMonths when int.TryParse(value, CultureInfo.InvariantCulture, out var months) => text["Months", months],
        _ => InvariantText.Number(value, CultureInfo.CurrentCulture),
    };

    public static string? Of(this IStringLocalizer<Texts> text, CharacteristicSpecification? specification, string? value) =>
        value is null ? null : WithUnit(text.Said(specification?.Meant(value) ?? value), specification?.Unit);

    /// <summary>What the <paramref name="condition"/> of a price says; as it was kept where its characteristic is not among those <paramref name="known"/>.</summary>
    public static string Condition(this IStringLocalizer<Texts> text, string condition, IReadOnlyList<CharacteristicSpecification> known)
    {
        if (CharacteristicCondition.Read(condition, known) is not { } read) return condition;
        var one = known.First(characteristic => characteristic.Name == read.Name) with { MaximumCount = 1 };
        return $"{one.Label} = {read.Values.Select(value => text.Of(one, value)!).Aggregate((some, other) => text["Or", some, other])}";
    }

    /// <summary>What <paramref name="line"/> is configured to, in a few words; of a Change only what changes.</summary>
    public static string Summary(this IStringLocalizer<Texts> text, OrderLine line, ProductSpecification? specification)
    {
        var values = specification?.Characteristics.Select(known => (Known: known, Has: line.Characteristics.FirstOrDefault(c => c.Name == known.Name))) ?? [];
        return string.Join(", ", line.Action == LineAction.Change
            ? values.Where(v => v.Has is not null && !v.Known.IsSame(v.Has.Value, v.Has.OldValue))
                .Select(v => $"{v.Known.Label} {text.Of(v.Known, v.Has!.OldValue) ?? "–"} → {text.Of(v.Known, v.Has.Value) ?? "–"}")
            : values.Select(v => Short(text, v.Known, v.Has?.Value)).Where(word => word.Length > 0));
    }

    /// <summary>The customer's locations that something can go to today, to choose from; with <paramref name="offering"/> those where it is sold.</summary>
    public static IReadOnlyList<Choice> OpenLocations(OrderContext context, ProductOffering? offering = null) =>
        [.. context.Locations.Where(l => l.IsOpenOn(context.Today) && offering?.IsSoldIn(l.Country) != false).Select(l => new Choice(l.Id.ToString(), Label(l)))];

    public static IReadOnlyList<Choice> Contacts(OrderContext context) => [.. context.Contacts.Select(c => new Choice(c.Id.ToString(), c.Name))];

    public static string Label(Location location) => $"{location.Name}, {location.City}";

    public static string Label(Contract contract) => $"{contract.Number} {contract.Name}";

    public static string Label(Entitlement entitlement) => $"{entitlement.Number} {entitlement.Name}";

    // Of a yes only what is there, of a no nothing.
    private static string Short(IStringLocalizer<Texts> text, CharacteristicSpecification known, string? value) =>
        known.Type == CharacteristicType.Boolean ? value == "true" ? known.Label : "" : text.Of(known, value) ?? "";

    private static string ContactOf(OrderContext context, string value) => context.Contacts.FirstOrDefault(c => c.Id == Id<Contact>.From(value))?.Name ?? value;

    private static string LocationOf(OrderContext context, string value) =>
        context.Locations.FirstOrDefault(l => l.Id == Id<Location>.From(value)) is { } location ? Label(location) : value;

    private static string ContractOf(OrderContext context, string value) =>
        context.Contracts.FirstOrDefault(c => c.Id == Id<Contract>.From(value)) is { } contract ? Label(contract) : value;

    private static string Said(this IStringLocalizer<Texts> text, object value) => value switch
    {
        bool isSo => text[isSo ? "Yes" : "No"],
        decimal number => number.ToString("0.######", CultureInfo.CurrentCulture),
        DateOnly day => day.ToString("d", CultureInfo.CurrentCulture),
        IEnumerable<object> several => string.Join(", ", several.Select(text.Said)),
        _ => $"{value}",
    };

    private static string WithUnit(string value, string? unit) => unit is null ? value : $"{value} {unit}";
}
