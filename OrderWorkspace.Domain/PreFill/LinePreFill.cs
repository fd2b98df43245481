using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.PreFill;

/// <summary>A field or characteristic of a line as pre-fill would have it.</summary>
/// <param name="Value">Its text form; null when it could not be filled, or what is above the line says it.</param>
/// <param name="Source">Where it comes from, or why there is nothing.</param>
/// <param name="Confidence">How sure this is.</param>
/// <param name="Alternatives">Values to choose from, the likeliest first; empty when nothing speaks for any.</param>
public sealed record FilledValue(string? Value, FieldSource Source, Confidence Confidence, IReadOnlyList<Alternative> Alternatives);

/// <summary>
/// Fills a line that adds an offering, from what the customer usually takes, its rights, the offering and its specification.
/// Never a value that validation would refuse.
/// </summary>
public static class LinePreFill
{
    /// <summary>A field of a line that gives the customer <paramref name="offering"/> on <paramref name="order"/>.</summary>
    /// <param name="order">The order.</param>
    /// <param name="context">The world around it.</param>
    /// <param name="offering">The offering.</param>
    /// <param name="field">The field.</param>
    /// <param name="line">The line as it is so far; null when there is none yet.</param>
    public static FilledValue Fill(Order order, OrderContext context, ProductOffering offering, LineField field, OrderLine? line = null) => field switch
    {
        LineField.Location => Location(
            order, context, offering, NeedsLocation(context, offering) ? [offering] : [], DateRules.Coming(context, line is null ? order.RequestedCompletion : order.RequestedOn(line))),
        LineField.SiteContact => SiteContact(order, context, offering),
        LineField.RequestedOn => RequestedOn(order, context, offering),
        LineField.TermMonths => Term(context, offering),
        LineField.Contract => Contract(order, context),
        LineField.Entitlement => Entitlement(order, context, offering, line),
        _ => Chosen([new(PlainNumber.Text(offering.UsualQuantity), PlainNumber.Text(offering.UsualQuantity), new(SourceKind.Offering, offering.Name))], Confidence.Certain),
    };

    /// <summary>A characteristic of it: what the customer usually takes, as far as it is taken still, else its default.</summary>
    public static FilledValue Fill(OrderContext context, ProductOffering offering, ProductSpecification specification, CharacteristicSpecification characteristic)
    {
        var before = Habit.For(context, offering, taken => taken.Characteristics.ValueOf(characteristic.Name)).Where(habit => characteristic.Takes(habit.Value)).ToList();
        IEnumerable<Alternative> usual = characteristic.Default is { } value ? [new(value, value, new(SourceKind.Specification, specification.Name))] : [];
        return WithHabits(before, [.. usual], value => value);
    }

    /// <summary>Where a line goes: nowhere of its own while it can be where the order goes; else where the customer usually has it, or the only place left.</summary>
    /// <param name="order">The order.</param>
    /// <param name="context">The world around it.</param>
    /// <param name="offering">The offering.</param>
    /// <param name="delivered">It and what comes with it, as far as that is delivered to a place.</param>
    /// <param name="day">The day it is to be there.</param>
    internal static FilledValue Location(Order order, OrderContext context, ProductOffering offering, IReadOnlyCollection<ProductOffering> delivered, DateOnly day)
    {
        var possible = context.Locations.Where(l => l.IsOpenOn(day) && delivered.All(o => o.IsSoldIn(l.Country))).ToList();
        var before = Habit.For(context, offering, taken => taken.LocationId?.ToString()).Where(habit => possible.Exists(l => l.Id.ToString() == habit.Value)).ToList();
        var usual = WithHabits(before, [], value => Label(possible.Find(l => l.Id.ToString() == value)!));
        if (order.DeliveryLocationId is { } asOrdered && (delivered.Count == 0 || possible.Exists(l => l.Id == asOrdered))) return usual with { Value = null };
        if (usual.Value is not null || delivered.Count == 0) return usual;

        var all = possible.ConvertAll(l => new Alternative(l.Id.ToString(), Label(l), new(SourceKind.Customer, context.Customer.Number.Value)));
        return possible.Count == 1 ? Chosen(all, Confidence.Certain) : Nothing with { Source = new(SourceKind.Missing, possible.Count == 0 ? "NoLocationForIt" : "SeveralLocationsForIt"), Alternatives = all };
    }

    private static FilledValue SiteContact(Order order, OrderContext context, ProductOffering offering)
    {
        var names = context.Contacts.ToDictionary(c => c.Id.ToString(), c => c.Name);
        var before = Habit.For(context, offering, taken => taken.SiteContactId?.ToString()).Where(habit => names.ContainsKey(habit.Value)).ToList();
        IReadOnlyList<Alternative> onSite = [.. context.Contacts.Where(c => c.Roles.HasFlag(ContactRoles.Site)).Select(c => new Alternative(c.Id.ToString(), c.Name, new(SourceKind.Role, nameof(ContactRoles.Site))))];
        var filled = WithHabits(before, onSite, value => names[value]);
        if (order.TechnicalContactId is not null) return Nothing with { Alternatives = filled.Alternatives };
        return onSite.Count > 1 ? filled with { Confidence = Confidence.Suggested } : filled;
    }

    private static string Label(Location location) => $"{location.Name}, {location.City}";

    private static bool NeedsLocation(OrderContext context, ProductOffering offering) =>
        offering.SpecificationId is { } id && context.Specifications.GetValueOrDefault(id)?.NeedsLocation == true;

    private static FilledValue Term(OrderContext context, ProductOffering offering)
    {
        var source = new FieldSource(SourceKind.Offering, offering.Name);
        var before = Habit.For(context, offering, taken => taken.TermMonths is { } months ? PlainNumber.Text(months) : null)
            .Where(habit => offering.TermMonths.Any(months => PlainNumber.Text(months) == habit.Value)).ToList();
        return WithHabits(before, [.. offering.TermMonths.Select(months => new Alternative(PlainNumber.Text(months), PlainNumber.Text(months), source))], value => value);
    }

    private static FilledValue RequestedOn(Order order, OrderContext context, ProductOffering offering)
    {
        if (offering.LeadTimeDays == 0 || order.RequestedCompletion is not null) return Nothing;
        var earliest = IsoDay.Text(context.Today.AddDays(offering.LeadTimeDays));
        return Chosen([new(earliest, earliest, new(SourceKind.Offering, offering.Name))], Confidence.Certain);
    }

    // The order's contract holds for its lines; a line is under another only if somebody wants it to be.
    private static FilledValue Contract(Order order, OrderContext context) => Nothing with
    {
        Alternatives = [.. context.Contracts.Where(c => c.IsRunningOn(context.Today) && c.Currency == order.Currency && c.Id != order.ContractId)
            .Select(c => new Alternative(c.Id.ToString(), $"{c.Number} {c.Name}", new(SourceKind.Contract, c.Number.Value)))],
    };

    private static FilledValue Entitlement(Order order, OrderContext context, ProductOffering offering, OrderLine? line)
    {
        var day = DateRules.Coming(context, line is null ? order.RequestedCompletion : order.RequestedOn(line));
        return Chosen(
            [
                .. context.Entitlements
                    .Where(e => e.OfferingCode == offering.Code && e.IsValidOn(day) && context.UnitsLeftOf(e) - DrawnBy(order, e) >= (line?.Quantity ?? offering.UsualQuantity))
                    .OrderBy(e => e.ValidTo)
                    .Select(e => new Alternative(e.Id.ToString(), $"{e.Number} {e.Name}", new(SourceKind.Contract, context.Contracts.FirstOrDefault(c => c.Id == e.ContractId)?.Number.Value ?? e.Number.Value))),
            ],
            Confidence.Suggested);
    }

    private static decimal DrawnBy(Order order, Entitlement entitlement) =>
        order.Lines.Values.Where(line => Draws.IsDrawing(line, out var on) && on == entitlement.Id).Sum(line => line.Quantity ?? 0);

    private static FilledValue WithHabits(List<Habit> before, IReadOnlyList<Alternative> usual, Func<string, string> labelOf)
    {
        var habits = before.ConvertAll(habit => new Alternative(habit.Value, labelOf(habit.Value), habit.Source));
        if (before is [{ IsUsual: true }, ..]) return Chosen([.. habits, .. usual], Confidence.Suggested);
        return usual.Count > 0
            ? Chosen([.. usual, .. habits], habits.Count == 0 ? Confidence.Certain : Confidence.Suggested)
            : Nothing with { Alternatives = habits };
    }

    private static FilledValue Chosen(IEnumerable<Alternative> likeliestFirst, Confidence confidence) =>
        likeliestFirst.DistinctBy(a => a.Value).ToList() is [var first, ..] all ? new(first.Value, first.Source, confidence, all) : Nothing;

    private static readonly FilledValue Nothing = new(null, new(SourceKind.Missing, "NothingKnown"), Confidence.Suggested, []);
}
