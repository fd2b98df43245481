using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.PreFill;

/// <summary>How sure pre-fill is.</summary>
public enum Confidence
{
    /// <summary>Follows from what was agreed or is the only possibility.</summary>
    Certain,

    /// <summary>Likely; there are others.</summary>
    Suggested,
}

/// <summary>Another value a field could have.</summary>
/// <param name="Value">Its text form, as an edit carries it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Alternative(string Value, string Label, FieldSource Source);

/// <summary>A header field as pre-fill would have it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its text form; null when it could not be filled.</param>
/// <param name="Source">Where it comes from, or why there is nothing.</param>
/// <param name="Confidence">How sure this is.</param>
/// <param name="Alternatives">All values to choose from, the filled one among them; empty when anything can be typed.</param>
public sealed record FilledField(
    HeaderField Field, string? Value, FieldSource Source, Confidence Confidence, IReadOnlyList<Alternative> Alternatives);

/// <summary>Fills the header of an order from what is known of its customer. Never a value that validation would refuse.</summary>
public static class HeaderPreFill
{
    /// <summary>Every field that can be filled or has alternatives; for a service order, which is not charged, without those that are about paying.</summary>
    public static IReadOnlyList<FilledField> Fill(OrderContext context, OrderKind kind) => kind.IsPriced()
        ? [.. Doing(context), .. Paying(context with { EarlierOrders = [.. context.EarlierOrders.Where(order => order.Kind.IsPriced())] })]
        : Doing(context);

    private static IReadOnlyList<FilledField> Doing(OrderContext context) =>
    [
        Contact(context, HeaderField.OrderingContact, ContactRoles.Ordering, o => o.OrderingContactId),
        Contact(context, HeaderField.TechnicalContact, ContactRoles.Technical, o => o.TechnicalContactId),
        Location(context, HeaderField.DeliveryLocation, l => l.IsDeliveryDefault, o => o.DeliveryLocationId),
        new(HeaderField.Priority, nameof(Priority.Normal), FromCustomer(context), Confidence.Certain,
            [.. Enum.GetNames<Priority>().Select(name => new Alternative(name, name, FromCustomer(context)))]),
    ];

    private static IReadOnlyList<FilledField> Paying(OrderContext context) =>
    [
        Contact(context, HeaderField.BillingContact, ContactRoles.Billing, o => o.BillingContactId),
        Location(context, HeaderField.BillingLocation, l => l.IsBillingDefault, o => o.BillingLocationId),
        Contract(context),
        new(HeaderField.PaymentTerms, context.Customer.PaymentTerms, FromCustomer(context), Confidence.Certain, []),
        .. PurchaseOrderNumber(context),
    ];

    /// <summary>
    /// The price list an order is priced by first: its quote's, else its contract's, else the first that holds for its customer. Where there is none in the
    /// order's currency, one of another that can be changed into it.
    /// </summary>
    public static Id<PriceList>? PriceListFor(Order order, OrderContext context)
    {
        if (order is { QuoteId: not null, PriceListId: { } quoted }) return quoted;
        var agreed = context.ContractOf(order)?.PriceListId;
        var book = context.Prices.In(order.Currency);
        var lists = book.Lists.Where(l => l.IsValidOn(context.Today) && (l.Currency == order.Currency || book.RateOf(l, context.Today) is not null)).ToList();
        return (lists.Find(l => l.Id == agreed) ?? lists.FirstOrDefault())?.Id;
    }

    private static FilledField Contact(OrderContext context, HeaderField field, ContactRoles role, Func<EarlierOrder, Id<Contact>?> earlier)
    {
        var before = new Before(context, order => earlier(order)?.ToString(), context.Contacts.Select(c => c.Id.ToString()));
        var alternatives = before.First(context.Contacts.Select(c => new Alternative(c.Id.ToString(), c.Name, new FieldSource(SourceKind.Role, c.Roles.ToString()))));
        var inRole = context.Contacts.Where(c => c.Roles.HasFlag(role)).ToList();

        if (inRole.Count != 1 && before.Likeliest is { } likeliest) return new(field, likeliest.Value, likeliest.Source, Confidence.Suggested, alternatives);
        if (inRole.Count > 0)
            return Filled(inRole[0], new FieldSource(SourceKind.Role, role.ToString()), inRole.Count == 1 ? Confidence.Certain : Confidence.Suggested);
        if (context.Contacts.Count == 1)
            return Filled(context.Contacts[0], new FieldSource(SourceKind.Customer, context.Customer.Number.Value), Confidence.Certain);
        return new(field, null, new FieldSource(SourceKind.Missing, role.ToString()), Confidence.Suggested, alternatives);

        FilledField Filled(Contact contact, FieldSource source, Confidence confidence) => new(field, contact.Id.ToString(), source, confidence, alternatives);
    }

    private static FilledField Location(OrderContext context, HeaderField field, Func<Location, bool> isDefault, Func<EarlierOrder, Id<Location>?> earlier)
    {
        var open = context.Locations.Where(l => l.IsOpenOn(context.Today)).ToList();
        var before = new Before(context, order => earlier(order)?.ToString(), open.Select(l => l.Id.ToString()));
        var alternatives = before.First(open.Select(l => new Alternative(l.Id.ToString(), $"{l.Name}, {l.City}", FromCustomer(context))));

        if (open.Find(l => isDefault(l)) is { } usual) return Filled(usual, FromCustomer(context), Confidence.Certain);
        if (open.Count == 1) return Filled(open[0], FromCustomer(context), Confidence.Certain);
        if (before.Likeliest is { } likeliest) return new(field, likeliest.Value, likeliest.Source, Confidence.Suggested, alternatives);
        return new(field, null, new FieldSource(SourceKind.Missing, open.Count == 0 ? "NoLocation" : "SeveralLocations"), Confidence.Suggested, alternatives);

        FilledField Filled(Location location, FieldSource source, Confidence confidence) => new(field, location.Id.ToString(), source, confidence, alternatives);
    }

    /// <summary>The number is the customer's to say; one that stands on most of its orders, as for a frame it has ordered, is offered.</summary>
    private static IEnumerable<FilledField> PurchaseOrderNumber(OrderContext context)
    {
        if (new Before(context, order => order.PurchaseOrderNumber).Usual is { } usual)
            yield return new(HeaderField.PurchaseOrderNumber, null, new FieldSource(SourceKind.Missing, "PurchaseOrderNumber"), Confidence.Suggested, [new(usual.Value, usual.Value, usual.Source)]);
    }

    private static FilledField Contract(OrderContext context)
    {
        var running = context.Contracts
            .Where(c => c.IsRunningOn(context.Today) && c.Currency == context.Customer.Currency)
            .OrderByDescending(c => c.From).ToList();
        var alternatives = running.ConvertAll(c => new Alternative(c.Id.ToString(), $"{c.Number} {c.Name}", Source(c)));
        return running.Count == 0
            ? new(HeaderField.Contract, null, new FieldSource(SourceKind.Missing, "NoContract"), Confidence.Certain, [])
            : new(HeaderField.Contract, running[0].Id.ToString(), Source(running[0]), running.Count == 1 ? Confidence.Certain : Confidence.Suggested, alternatives);

        static FieldSource Source(Contract contract) => new(SourceKind.Contract, contract.Number.Value);
    }

    private static FieldSource FromCustomer(OrderContext context) => new(SourceKind.Customer, context.Customer.Number.Value);
}
