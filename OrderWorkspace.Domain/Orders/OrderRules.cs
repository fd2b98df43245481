using System.Collections.Immutable;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What must be true of an order before it is submitted. Each rule is a method named as a sentence.</summary>
internal static class OrderRules
{
    /// <summary>Checks everything.</summary>
    public static FindingSet Check(OpenOrder open)
    {
        var lines = open.Order.Lines.Values.Select(line => KeyValuePair.Create(line.Id, LineRules.Check(open, line))).Where(l => !l.Value.IsEmpty);
        return CheckAround(open) with { Lines = lines.ToImmutableSortedDictionary() };
    }

    /// <summary>Checks all but single lines.</summary>
    public static FindingSet CheckAround(OpenOrder open) => new() { Header = [.. CheckHeader(open)], Across = [.. CheckAcross(open)] };

    /// <summary>Checks again what was touched; the rest is as it was. Of an order that becomes a draft nothing was checked before.</summary>
    public static FindingSet CheckAgain(OpenOrder open, Touched touched)
    {
        if (open.Order.State != OrderState.Draft) return FindingSet.None;
        if (touched.WasSubmitted) return Check(open);
        var lines = open.Findings.Lines.ToBuilder();
        lines.RemoveRange(touched.Removed.Select(gone => gone.Id));
        foreach (var line in touched.Lines)
            if (LineRules.Check(open, open.Order.Lines[line]) is { IsEmpty: false } found) lines[line] = found;
            else lines.Remove(line);
        return new()
        {
            Header = [.. CheckHeader(open)],
            Lines = lines.ToImmutable(),
            Across = touched.Across ? [.. CheckAcross(open)] : open.Findings.Across,
        };
    }

    /// <summary>What speaks against taking <paramref name="products"/> onto the order at all.</summary>
    public static List<Finding> ProductsThatCannotBeTaken(OpenOrder open, IReadOnlyList<Id<SoldProduct>> products)
    {
        var taken = new HashSet<Id<SoldProduct>>();
        return [.. products.SelectMany(id => CannotBeTaken(open, id, taken))];
    }

    private static IEnumerable<Finding> CannotBeTaken(OpenOrder open, Id<SoldProduct> id, HashSet<Id<SoldProduct>> taken)
    {
        if (open.Context.ProductOf(id) is not { } product)
            yield return Finding.Of(OrderFindings.ProductForeign, FieldPath.Root, ("customer", open.Context.Customer.Name));
        else if (!open.Index.For(id).IsEmpty || !taken.Add(id))
            yield return Finding.Of(OrderFindings.ProductTwice, FieldPath.Root, ("product", product.Number));
        else if (open.Context.OnOtherOrders.GetValueOrDefault(id) is { IsDraft: false } other)
            yield return Finding.Of(OrderFindings.ProductOnOtherOrder, FieldPath.Root, ("product", product.Number), ("number", other.Number));
    }

    private static IEnumerable<Finding> CheckHeader(OpenOrder open) =>
    [
        .. TheCustomerMayOrder(open),
        .. WhatWasTypedCanBeRead(open.Order),
        .. ContactsAreTheCustomers(open),
        .. LocationsAreTheCustomersAndOpen(open),
        .. TheContractIsTheCustomersAndRuns(open),
        .. DatesAreToCome(open),
        .. ThereIsSomethingToDo(open),
        .. open.Order.Kind == OrderKind.Quote ? [] : CheckForOrdering(open),
    ];

    /// <summary>What a quote can do without until it is ordered.</summary>
    private static IEnumerable<Finding> CheckForOrdering(OpenOrder open) =>
    [
        .. WhatIsNeededIsThere(open),
        .. EntitlementRules.EnoughIsLeft(open),
        .. CreditRules.Check(open),
        .. RepetitionRules.Check(open),
    ];

    private static IEnumerable<Finding> TheCustomerMayOrder(OpenOrder open)
    {
        var customer = open.Context.Customer;
        if (customer.Status == CustomerStatus.Closed)
            yield return Finding.Of(OrderFindings.CustomerClosed, FieldPath.Root, ("customer", customer.Name));
    }

    private static IEnumerable<Finding> WhatWasTypedCanBeRead(Order order) =>
        order.Unread.Select(u => Finding.Of(OrderFindings.Unreadable, FieldPath.Root.Field(u.Key), ("value", u.Value), ("type", TypeOf(Enum.Parse<HeaderField>(u.Key)))));

    private static string TypeOf(HeaderField field) => field switch
    {
        HeaderField.RequestedStart or HeaderField.RequestedCompletion => "a date",
        HeaderField.Priority => "a priority",
        HeaderField.Contract => "a contract",
        HeaderField.BillingLocation or HeaderField.DeliveryLocation => "a location",
        HeaderField.PurchaseOrderNumber or HeaderField.ExternalId => $"a text of up to {Fields.LongestReference} characters",
        HeaderField.PaymentTerms => $"a text of up to {Fields.LongestTerms} characters",
        HeaderField.Notes => $"a text of up to {Fields.LongestNotes} characters",
        _ => "a contact",
    };

    private static IEnumerable<Finding> WhatIsNeededIsThere(OpenOrder open)
    {
        var (order, customer) = (open.Order, open.Context.Customer);
        if (order.OrderingContactId is null) yield return Needed(HeaderField.OrderingContact, "An ordering contact");
        if (order.Kind == OrderKind.ServiceOrder) yield break; // nothing to pay
        if (order.BillingLocationId is null) yield return Needed(HeaderField.BillingLocation, "A billing location");
        if (order.PurchaseOrderNumber is null && customer.NeedsPurchaseOrderNumber)
            yield return Finding.Of(OrderFindings.PurchaseOrderNumberRequired, Path(HeaderField.PurchaseOrderNumber), ("customer", customer.Name));
    }

    private static IEnumerable<Finding> ContactsAreTheCustomers(OpenOrder open) =>
        new[] { HeaderField.OrderingContact, HeaderField.BillingContact, HeaderField.TechnicalContact }
            .Select(field => NamesNothingOfTheCustomers(open, open.Order, field)).OfType<Finding>();

    private static IEnumerable<Finding> LocationsAreTheCustomersAndOpen(OpenOrder open) => new[]
    {
        LocationIsUsable(open, open.Order.BillingLocationId, Path(HeaderField.BillingLocation), open.Context.Today),
        LocationIsUsable(open, open.Order.DeliveryLocationId, Path(HeaderField.DeliveryLocation), DateRules.DayOf(open)),
    }.OfType<Finding>();

    internal static Finding? LocationIsUsable(OpenOrder open, Id<Location>? id, FieldPath path, DateOnly day)
    {
        if (ForeignLocation(open, id, path) is { } foreign) return foreign;
        return open.Context.LocationOf(id) is { } location && !location.IsOpenOn(day)
            ? Finding.Of(OrderFindings.LocationClosed, path, ("location", location.Name), ("closedOn", location.ClosedOn))
            : null;
    }

    private static IEnumerable<Finding> TheContractIsTheCustomersAndRuns(OpenOrder open) =>
        ContractIsUsable(open, open.Order.ContractId, Path(HeaderField.Contract));

    internal static IEnumerable<Finding> ContractIsUsable(OpenOrder open, Id<Agreements.Contract>? id, FieldPath path)
    {
        if (ForeignContract(open, id, path) is { } foreign) yield return foreign;
        if (open.Context.Contracts.FirstOrDefault(c => c.Id == id) is not { } contract) yield break;
        if (!contract.IsRunningOn(open.Context.StartOf(open.Order)))
            yield return Finding.Of(OrderFindings.ContractNotRunning, path, ("contract", contract.Number));
        if (contract.Currency != open.Order.Currency)
            yield return Finding.Of(OrderFindings.ContractInOtherCurrency, path, ("contract", contract.Number), ("currency", contract.Currency));
    }

    /// <summary>
    /// The finding that a field names a contact, location or contract that is none of the customer's. An edit that would make it so is refused:
    /// only what can be looked up is kept.
    /// </summary>
    public static Finding? NamesNothingOfTheCustomers(OpenOrder open, Order order, HeaderField field) => field switch
    {
        HeaderField.OrderingContact => ForeignContact(open, order.OrderingContactId, Path(field)),
        HeaderField.BillingContact => ForeignContact(open, order.BillingContactId, Path(field)),
        HeaderField.TechnicalContact => ForeignContact(open, order.TechnicalContactId, Path(field)),
        HeaderField.BillingLocation => ForeignLocation(open, order.BillingLocationId, Path(field)),
        HeaderField.DeliveryLocation => ForeignLocation(open, order.DeliveryLocationId, Path(field)),
        HeaderField.Contract => ForeignContract(open, order.ContractId, Path(field)),
        _ => null,
    };

    internal static Finding? ForeignLocation(OpenOrder open, Id<Location>? id, FieldPath path) =>
        id is null || open.Context.LocationOf(id) is not null ? null : Foreign(OrderFindings.LocationForeign, open, path);

    internal static Finding? ForeignContract(OpenOrder open, Id<Agreements.Contract>? id, FieldPath path) =>
        id is null || open.Context.Contracts.Any(c => c.Id == id) ? null : Foreign(OrderFindings.ContractForeign, open, path);

    internal static Finding? ForeignContact(OpenOrder open, Id<Contact>? id, FieldPath path) =>
        id is null || open.Context.Contacts.Any(c => c.Id == id) ? null : Foreign(OrderFindings.ContactForeign, open, path);

    private static Finding Foreign(FindingKind kind, OpenOrder open, FieldPath path) => Finding.Of(kind, path, ("customer", open.Context.Customer.Name));

    private static IEnumerable<Finding> DatesAreToCome(OpenOrder open)
    {
        var (order, today) = (open.Order, open.Context.Today);
        if (order.RequestedStart < today)
            yield return Finding.Of(OrderFindings.DatePast, Path(HeaderField.RequestedStart), ("date", order.RequestedStart));
        if (order.RequestedCompletion < today)
            yield return Finding.Of(OrderFindings.DatePast, Path(HeaderField.RequestedCompletion), ("date", order.RequestedCompletion));
        if (order.RequestedCompletion < order.RequestedStart)
            yield return Finding.Of(OrderFindings.DatesReversed, Path(HeaderField.RequestedCompletion), ("start", order.RequestedStart), ("completion", order.RequestedCompletion));
    }

    private static IEnumerable<Finding> ThereIsSomethingToDo(OpenOrder open) =>
        open.Order.Lines.IsEmpty ? [Finding.Of(OrderFindings.NoLines, FieldPath.Root.Field("lines"))] : [];

    private static IEnumerable<Finding> CheckAcross(OpenOrder open)
    {
        List<InstalledOffering> stays = [.. open.Context.InstalledWithout(offering => open.Index.Going.GetValueOrDefault(offering)?.Count ?? 0)];
        HashSet<string> present = [.. stays.Select(installed => installed.Code), .. open.Index.Added.Keys.Select(id => open.Context.Offerings.GetValueOrDefault(id)?.Code).OfType<string>()];
        return [.. OfferingsGoTogether(open, stays, present), .. WhatStaysHasWhatItNeeds(open, stays, present)];
    }

    private static IEnumerable<Finding> OfferingsGoTogether(OpenOrder open, IEnumerable<InstalledOffering> stays, HashSet<string> present)
    {
        var refused = RefusedBy(stays);
        return from added in open.Index.Added
               let offering = open.Context.Offerings.GetValueOrDefault(added.Key)
               where offering is not null
               from relationship in offering.Relationships.Where(r => present.Contains(r.OfferingCode) == (r.Kind == RelationshipKind.Excludes)).Union(refused[offering.Code])
               from line in added.Value
               orderby line
               select DoNotGoTogether(open, open.Order.Lines[line], relationship);
    }

    /// <summary>What cannot be where something is that the customer keeps, by its code: as if it said so itself.</summary>
    private static ILookup<string, OfferingRelationship> RefusedBy(IEnumerable<InstalledOffering> stays) => (
        from installed in stays
        from relationship in installed.Relationships
        where relationship.Kind == RelationshipKind.Excludes
        select (relationship.OfferingCode, By: new OfferingRelationship(RelationshipKind.Excludes, installed.Code))).ToLookup(refused => refused.OfferingCode, refused => refused.By);

    private static IEnumerable<Finding> WhatStaysHasWhatItNeeds(OpenOrder open, IReadOnlyList<InstalledOffering> stays, HashSet<string> present)
    {
        if (open.Index.Going.IsEmpty) return [];
        var lastGoing = open.Index.Going.Values.Select(lines => open.Order.Lines[lines.Max]).GroupBy(line => open.Context.ProductOf(line.SoldProductId)!.OfferingCode)
            .ToDictionary(same => same.Key, same => same.MaxBy(line => line.Id)!);
        return from dependent in Dependent.Among(stays, lastGoing.Keys)
               where !present.Contains(dependent.Needs)
               let last = lastGoing[dependent.Needs]
               select Finding.Of(OrderFindings.StillNeeded, Path(last.Id, "soldProduct"),
                   ("product", open.Context.ProductOf(last.SoldProductId)!.Number), ("count", dependent.Count), ("dependent", dependent.Name)) with
               { Fix = new Fix(FixKind.RemoveLine, null) };
    }

    private static Finding DoNotGoTogether(OpenOrder open, OrderLine line, OfferingRelationship relationship)
    {
        var kind = relationship.Kind == RelationshipKind.Requires ? OrderFindings.RequiresOffering : OrderFindings.ExcludesOffering;
        var finding = Finding.Of(kind, Path(line.Id, "offering"), ("offering", line.Name), ("other", NameOf(open.Context, relationship.OfferingCode)));
        return relationship.Kind == RelationshipKind.Requires
            ? finding with { Fix = new Fix(FixKind.AddOffering, relationship.OfferingCode) }
            : finding with { Fix = new Fix(FixKind.RemoveLine, null) };
    }

    private static string NameOf(OrderContext context, string code) =>
        context.OfferingOf(code)?.Name ?? context.Installed.FirstOrDefault(installed => installed.Code == code)?.Name ?? code;

    internal static FieldPath Path(LineId line, string field) => FieldPath.Root.Line(line.Value).Field(field);

    private static FieldPath Path(HeaderField field) => FieldPath.Root.Field(field.ToString());

    private static Finding Needed(HeaderField field, string what) => Finding.Of(OrderFindings.Required, Path(field), ("field", what));
}
