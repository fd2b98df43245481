using System.Globalization;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Domain.Orders;

/// <summary>Reads and writes the fields of headers and lines by name. What cannot be read as the field's type is kept as it was typed.</summary>
public static class Fields
{
    /// <summary>Most characters of a purchase order number or external id. Our choice: numbers of other systems are shorter, and as long ones fit in an index.</summary>
    public const int LongestReference = 100;

    /// <summary>Most characters of payment terms. Our choice: a sentence, as for names.</summary>
    public const int LongestTerms = 200;

    /// <summary>Most characters of notes. Our choice: a page, and as much as SQL Server keeps in a row (nvarchar(4000)).</summary>
    public const int LongestNotes = 4000;

    /// <summary>Most characters of the reason for a state. Our choice: a paragraph; more is for the notes.</summary>
    public const int LongestReason = 1000;

    /// <summary>Quantities are smaller than this. Our choice: with the largest unit price it makes an amount of 14 digits, and 22 before the point can be stored.</summary>
    public const decimal QuantityLimit = 10_000_000m;

    /// <summary>Quantities are kept with so many decimals. Our choice: as many as unit prices have (domain.md, "Money, quantity, time").</summary>
    public const int QuantityDigits = 6;

    /// <summary>Most months of a term: a hundred years, so that no day outgrows the calendar.</summary>
    public const int LongestTermMonths = 1200;

    /// <summary>What <paramref name="field"/> of the header holds.</summary>
    public static FieldValue Read(this Order order, HeaderField field) =>
        new(order.Unread.GetValueOrDefault(field.ToString()) ?? Text(order, field), order.Sources.GetValueOrDefault(field.ToString()));

    /// <summary>What <paramref name="field"/> of the line holds.</summary>
    public static FieldValue Read(this OrderLine line, LineField field) =>
        new(line.Unread.GetValueOrDefault(field.ToString()) ?? Text(line, field), line.Sources.GetValueOrDefault(field.ToString()));

    /// <summary>What the characteristic called <paramref name="name"/> holds.</summary>
    public static FieldValue Read(this OrderLine line, string name) =>
        new(line.Characteristics.FirstOrDefault(c => c.Name == name)?.Value, line.Sources.GetValueOrDefault(name));

    internal static Order Write(this Order order, HeaderField field, FieldValue value)
    {
        var written = Parsed(order, field, value.Text);
        return written with
        {
            Unread = With(order.Unread, field.ToString(), value.Text is not null && Text(written, field) is null ? value.Text : null),
            Sources = With(order.Sources, field.ToString(), value.Source),
        };
    }

    internal static OrderLine Write(this OrderLine line, LineField field, FieldValue value)
    {
        var written = Parsed(line, field, value.Text);
        return written with
        {
            Unread = With(line.Unread, field.ToString(), value.Text is not null && Text(written, field) is null ? value.Text : null),
            Sources = With(line.Sources, field.ToString(), value.Source),
        };
    }

    internal static OrderLine Write(this OrderLine line, string name, FieldValue value) => line with
    {
        Characteristics = Catalog.CharacteristicList.With(line.Characteristics, name, value.Text),
        Sources = With(line.Sources, name, value.Source),
    };

    private static string? Text(Order order, HeaderField field) => field switch
    {
        HeaderField.OrderingContact => order.OrderingContactId?.ToString(),
        HeaderField.BillingContact => order.BillingContactId?.ToString(),
        HeaderField.TechnicalContact => order.TechnicalContactId?.ToString(),
        HeaderField.BillingLocation => order.BillingLocationId?.ToString(),
        HeaderField.DeliveryLocation => order.DeliveryLocationId?.ToString(),
        HeaderField.Contract => order.ContractId?.ToString(),
        HeaderField.PurchaseOrderNumber => order.PurchaseOrderNumber,
        HeaderField.PaymentTerms => order.PaymentTerms,
        HeaderField.RequestedStart => Text(order.RequestedStart),
        HeaderField.RequestedCompletion => Text(order.RequestedCompletion),
        HeaderField.Priority => order.Priority?.ToString(),
        HeaderField.Notes => order.Notes,
        HeaderField.ExternalId => order.ExternalId,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static Order Parsed(Order order, HeaderField field, string? text) => field switch
    {
        HeaderField.OrderingContact => order with { OrderingContactId = Id<Contact>.From(text) },
        HeaderField.BillingContact => order with { BillingContactId = Id<Contact>.From(text) },
        HeaderField.TechnicalContact => order with { TechnicalContactId = Id<Contact>.From(text) },
        HeaderField.BillingLocation => order with { BillingLocationId = Id<Location>.From(text) },
        HeaderField.DeliveryLocation => order with { DeliveryLocationId = Id<Location>.From(text) },
        HeaderField.Contract => order with { ContractId = Id<Contract>.From(text) },
        HeaderField.PurchaseOrderNumber => order with { PurchaseOrderNumber = Within(LongestReference, text) },
        HeaderField.PaymentTerms => order with { PaymentTerms = Within(LongestTerms, text) },
        HeaderField.RequestedStart => order with { RequestedStart = IsoDay.Of(text) },
        HeaderField.RequestedCompletion => order with { RequestedCompletion = IsoDay.Of(text) },
        HeaderField.Priority => order with { Priority = Name<Priority>(text) },
        HeaderField.Notes => order with { Notes = Within(LongestNotes, text) },
        HeaderField.ExternalId => order with { ExternalId = Within(LongestReference, text) },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string? Text(OrderLine line, LineField field) => field switch
    {
        LineField.Quantity => line.Quantity is { } quantity ? PlainNumber.Text(quantity) : null,
        LineField.Location => line.LocationId?.ToString(),
        LineField.SiteContact => line.SiteContactId?.ToString(),
        LineField.RequestedOn => Text(line.RequestedOn),
        LineField.TermMonths => line.TermMonths?.ToString(CultureInfo.InvariantCulture),
        LineField.Contract => line.ContractId?.ToString(),
        LineField.Entitlement => line.EntitlementId?.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static OrderLine Parsed(OrderLine line, LineField field, string? text) => field switch
    {
        LineField.Quantity => line with { Quantity = QuantityOf(text) },
        LineField.Location => line with { LocationId = Id<Location>.From(text) },
        LineField.SiteContact => line with { SiteContactId = Id<Contact>.From(text) },
        LineField.RequestedOn => line with { RequestedOn = IsoDay.Of(text) },
        LineField.TermMonths => line with { TermMonths = Months(text) },
        LineField.Contract => line with { ContractId = Id<Contract>.From(text) },
        LineField.Entitlement => line with { EntitlementId = Id<Entitlement>.From(text) },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Whether a quantity has no more decimals than are kept.</summary>
    internal static bool IsFineEnough(decimal quantity) => quantity == decimal.Round(quantity, QuantityDigits);

    /// <summary>The months of a term; null when the text says none.</summary>
    internal static int? Months(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= LongestTermMonths ? months : null;

    private static string? Text(DateOnly? day) => day is { } given ? IsoDay.Text(given) : null;

    /// <summary>The quantity that <paramref name="text"/> is; null when it is none that can be kept.</summary>
    internal static decimal? QuantityOf(string? text) =>
        PlainNumber.Of(text) is { } number && decimal.Abs(number) < QuantityLimit && IsFineEnough(number)
            ? number
            : null;

    private static T? Name<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    private static string? Within(int longest, string? text) => text?.Length > longest ? null : text;

    private static IReadOnlyDictionary<string, TValue> With<TValue>(IReadOnlyDictionary<string, TValue> values, string name, TValue? value)
        where TValue : class
    {
        if (value is null && !values.ContainsKey(name)) return values;
        var changed = new Dictionary<string, TValue>(values);
        if (value is null) changed.Remove(name);
        else changed[name] = value;
        return changed;
    }
}
