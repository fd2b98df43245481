using System.Collections.Immutable;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What must be true of one line, given its order's header, its parent and its children.</summary>
internal static class LineRules
{
    /// <summary>Checks one line. A rule that finds one thing at most answers with it or with null.</summary>
    public static ImmutableArray<Finding> Check(OpenOrder open, OrderLine line)
    {
        var found = line.Action switch
        {
            LineAction.Add => CheckAdd(open, line),
            LineAction.Change => CheckChange(open, line),
            LineAction.Disconnect => CheckDisconnect(open, line),
            _ => KeptProductRules.Check(open, line),
        };
        Finding?[] whateverTheAction = [TheProductIsOnNoOtherLine(open, line), NamesNothingOfTheCustomers(open, line, LineField.SiteContact), AServiceOrderNamesServices(open, line)];
        return [.. WhatWasTypedCanBeRead(line), .. whateverTheAction.OfType<Finding>(), .. found.OfType<Finding>()];
    }

    private static IEnumerable<Finding?> CheckAdd(OpenOrder open, OrderLine line)
    {
        if (!open.Context.Offerings.TryGetValue(line.OfferingId, out var offering))
            return [Finding.Of(OrderFindings.OfferingUnknown, Path(line, "offering"), ("offering", line.Name))];
        return
        [
            ASuspendedCustomerAddsNothing(open, line),
            TheOfferingIsSoldToThisCustomer(open, line, offering),
            TheQuantityCanBeOrdered(line, offering),
            .. CharacteristicsAreValid(open, line),
            ThereIsAPrice(open, line, offering),
            TermRules.TheTermIsOffered(open, line, offering),
            .. TheLocationIsThere(open, line),
            TheDateLeavesTime(open, line, offering),
            DateRules.TheOfferingIsSoldThen(open, line, offering),
            .. TheContractCanBeUsed(open, line),
            DateRules.TheContractLasts(open, line),
            EntitlementRules.Check(open, line),
            .. BundleRules.TheBundleHasItsComponents(open, line, offering),
        ];
    }

    private static IEnumerable<Finding?> CheckChange(OpenOrder open, OrderLine line)
    {
        if (open.Context.ProductOf(line.SoldProductId) is not { } product) return [ForeignProduct(open, line)];
        var offering = open.Context.Offerings.GetValueOrDefault(line.OfferingId);
        return
        [
            ASuspendedCustomerAddsNothing(open, line),
            TheProductAllowsTheAction(product, line),
            TheProductIsOnNoOtherOrder(open, line, product),
            TheProductIsChargedInTheOrdersCurrency(open, line, product),
            SomethingChanges(open, line, product),
            .. OnlyChangeableCharacteristicsChange(open, line),
            .. CharacteristicsAreValid(open, line),
            WhatIsChargedKeepsAPrice(open, line, offering),
            offering is null ? null : TheQuantityCanBeOrdered(line, offering),
            offering is null ? null : TermRules.APriceByTermHasItsTerm(open, line, offering),
            .. offering is null ? [] : BundleRules.TheBundleHasItsComponents(open, line, offering),
            TheDateIsToCome(open, line),
            DateRules.TheContractLasts(open, line),
        ];
    }

    private static IEnumerable<Finding?> CheckDisconnect(OpenOrder open, OrderLine line)
    {
        if (open.Context.ProductOf(line.SoldProductId) is not { } product) return [ForeignProduct(open, line)];
        return
        [
            TheProductAllowsTheAction(product, line),
            TheProductIsOnNoOtherOrder(open, line, product),
            TheProductIsChargedInTheOrdersCurrency(open, line, product),
            .. PartsGoWithTheirWhole(open, line, product),
            ARunningContractIsNamed(open, line, product),
            TheDateIsToCome(open, line),
        ];
    }

    private static IEnumerable<Finding> WhatWasTypedCanBeRead(OrderLine line) => line.Unread.Select(u =>
        Unreadable(Path(line, u.Key), Enum.Parse<LineField>(u.Key), u.Value));

    internal static Finding Unreadable(FieldPath path, LineField field, string value) =>
        Finding.Of(OrderFindings.Unreadable, path, ("value", value), ("type", TypeOf(field)));

    private static string TypeOf(LineField field) => field switch
    {
        LineField.Quantity => "a number",
        LineField.TermMonths => "a number of months",
        LineField.RequestedOn => "a date",
        LineField.Location => "a location",
        LineField.SiteContact => "a contact",
        LineField.Contract => "a contract",
        _ => "an entitlement",
    };

    private static Finding? AServiceOrderNamesServices(OpenOrder open, OrderLine line) =>
        open.Order.Kind == OrderKind.ServiceOrder && !open.Order.Kind.Names(open.Context.SpecificationOf(line))
            ? Finding.Of(OrderFindings.NoService, Path(line, "offering"), ("offering", line.Name)) with { Fix = new Fix(FixKind.RemoveLine, null) }
            : null;

    internal static Finding? ASuspendedCustomerAddsNothing(OpenOrder open, OrderLine line) =>
        open.Context.Customer is { Status: CustomerStatus.Suspended } customer
            ? Finding.Of(OrderFindings.CustomerSuspended, Path(line, "action"), ("customer", customer.Name))
            : null;

    private static Finding? TheOfferingIsSoldToThisCustomer(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        var customer = open.Context.Customer;
        if (!offering.IsActiveOn(open.Context.Today) && !WasQuotedBeforeItWasSuperseded(open, line, offering))
            return Finding.Of(OrderFindings.OfferingNotActive, Path(line, "offering"), ("offering", offering.Name));
        return offering.IsFor(customer)
            ? null
            : Finding.Of(OrderFindings.OfferingNotForCustomer, Path(line, "offering"), ("offering", offering.Name), ("segment", customer.Segment), ("country", customer.Country));
    }

    private static bool WasQuotedBeforeItWasSuperseded(OpenOrder open, OrderLine line, ProductOffering offering) =>
        line.QuoteLineId is not null && open.Context.OfferingOf(offering.Code) is not null;

    private static Finding? TheQuantityCanBeOrdered(OrderLine line, ProductOffering offering)
    {
        if (line.Unread.ContainsKey(nameof(LineField.Quantity))) return null;
        if (line.Quantity is not { } quantity || quantity <= 0)
            return Finding.Of(OrderFindings.QuantityRequired, QuantityOf(line)) with { Fix = SetTo(offering.MinimumQuantity) };
        if (offering.Unit is null && quantity != decimal.Truncate(quantity))
            return Finding.Of(OrderFindings.QuantityNotWhole, QuantityOf(line), ("offering", offering.Name), ("quantity", quantity)) with { Fix = SetTo(decimal.Ceiling(quantity)) };
        if (quantity < offering.MinimumQuantity)
            return Finding.Of(OrderFindings.QuantityTooSmall, QuantityOf(line), ("offering", offering.Name), ("quantity", quantity), ("minimum", offering.MinimumQuantity)) with { Fix = SetTo(offering.MinimumQuantity) };
        if (line is { QuoteLineId: not null, AgreedCharges: [var agreed, ..] } && quantity > agreed.Quantity)
            return Finding.Of(OrderFindings.QuantityOverQuoted, QuantityOf(line), ("quoted", agreed.Quantity), ("offering", offering.Name), ("quote", agreed.Source), ("quantity", quantity)) with { Fix = SetTo(agreed.Quantity) };
        if (quantity > offering.MaximumQuantity)
            return Finding.Of(OrderFindings.QuantityTooLarge, QuantityOf(line), ("offering", offering.Name), ("quantity", quantity), ("maximum", offering.MaximumQuantity)) with { Fix = SetTo(offering.MaximumQuantity.Value) };
        return null;
    }

    private static FieldPath QuantityOf(OrderLine line) => Path(line, nameof(LineField.Quantity));

    private static IEnumerable<Finding> CharacteristicsAreValid(OpenOrder open, OrderLine line) =>
        open.Context.SpecificationOf(line) is { } specification
            ? CharacteristicCheck.Check(specification, line.Characteristics, FieldPath.Root.Line(line.Id.Value), open.Context.Misfits)
            : [];

    private static Finding? ThereIsAPrice(OpenOrder open, OrderLine line, ProductOffering offering) =>
        open.Order.Kind.IsPriced() && line.Charges.Count == 0 && line.Quantity > 0 && !offering.IsBundle && line.ParentId is null && !TermRules.IsChargeLeftOut(open, line, offering)
            ? Finding.Of(OrderFindings.PriceMissing, Path(line, "price"), ("offering", offering.Name), ("currency", open.Order.Currency))
            : null;

    private static Finding? WhatIsChargedKeepsAPrice(OpenOrder open, OrderLine line, ProductOffering? offering) =>
        line.Charges.Count == 0 && line.Quantity > 0 && line.ReplacedCharges.Count > 0 && (offering is null || !TermRules.IsChargeLeftOut(open, line, offering))
            ? Finding.Of(OrderFindings.PriceMissing, Path(line, "price"), ("offering", line.Name), ("currency", open.Order.Currency))
            : null;

    private static IEnumerable<Finding?> TheLocationIsThere(OpenOrder open, OrderLine line)
    {
        var isNeeded = open.Context.SpecificationOf(line)?.NeedsLocation == true;
        if (isNeeded && open.Order.LocationOf(line) is null) return [Finding.Of(OrderFindings.LocationRequired, LocationOf(line), ("offering", line.Name))];
        return
        [
            line.LocationId is null ? null : OrderRules.LocationIsUsable(open, line.LocationId, LocationOf(line), DateRules.DayOf(open, line)),
            isNeeded ? KeptProductRules.ItIsSoldThere(open, line) : null,
        ];
    }

    private static Finding? TheDateLeavesTime(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        var earliest = open.Context.Today.AddDays(offering.LeadTimeDays);
        return open.Order.RequestedOn(line) is { } date && date >= open.Context.Today && date < earliest
            ? Finding.Of(OrderFindings.BeforeLeadTime, Path(line, nameof(LineField.RequestedOn)),
                ("date", date), ("offering", offering.Name), ("days", offering.LeadTimeDays), ("earliest", earliest))
            : TheDateIsToCome(open, line);
    }

    internal static Finding? TheDateIsToCome(OpenOrder open, OrderLine line)
    {
        if (line.RequestedOn < open.Context.Today)
            return Finding.Of(OrderFindings.DatePast, Path(line, nameof(LineField.RequestedOn)), ("date", line.RequestedOn));
        return line.RequestedOn < open.Order.RequestedStart
            ? Finding.Of(OrderFindings.DatesReversed, Path(line, nameof(LineField.RequestedOn)), ("start", open.Order.RequestedStart), ("completion", line.RequestedOn))
            : null;
    }

    private static IEnumerable<Finding> TheContractCanBeUsed(OpenOrder open, OrderLine line) =>
        line.ContractId is null ? [] : OrderRules.ContractIsUsable(open, line.ContractId, Path(line, nameof(LineField.Contract)));

    internal static Finding? TheProductAllowsTheAction(SoldProduct product, OrderLine line)
    {
        var wanted = line.Action.ProductStates();
        return wanted.Contains(product.State) ? null : Finding.Of(OrderFindings.ProductNotInUse, Path(line, "soldProduct"),
            ("product", product.Number), ("state", product.State), ("action", line.Action), ("wanted", string.Join(" or ", wanted)));
    }

    internal static Finding? TheProductIsOnNoOtherOrder(OpenOrder open, OrderLine line, SoldProduct product) =>
        open.Context.OnOtherOrders.GetValueOrDefault(product.Id) is { } other
            ? Finding.Of(other.IsDraft ? OrderFindings.ProductOnOtherDraft : OrderFindings.ProductOnOtherOrder,
                Path(line, "soldProduct"), ("product", product.Number), ("number", other.Number))
            : null;

    private static Finding? TheProductIsOnNoOtherLine(OpenOrder open, OrderLine line) =>
        line.SoldProductId is { } product && open.Index.For(product).Min != line.Id
            ? Finding.Of(OrderFindings.ProductTwice, Path(line, "soldProduct"), ("product", line.Name))
            : null;

    /// <summary>A part of what goes cannot stay: nothing would carry it (domain.md, "Order": of Disconnect "its children go too, as lines").</summary>
    private static IEnumerable<Finding> PartsGoWithTheirWhole(OpenOrder open, OrderLine line, SoldProduct product) =>
        from part in open.Context.PartsOf(product.Id)
        where part.IsInUse() && !open.Index.For(part.Id).Any(id => open.Order.Lines[id].Action == LineAction.Disconnect)
        group part by part.Name into left
        select Finding.Of(OrderFindings.PartLeft, Path(line, "soldProduct"), ("product", product.Number), ("count", left.Count()), ("part", left.Key)) with
        { Fix = new Fix(FixKind.RemoveLine, null) };

    internal static Finding? TheProductIsChargedInTheOrdersCurrency(OpenOrder open, OrderLine line, SoldProduct product) =>
        line.ReplacedCharges.FirstOrDefault(c => c.Amount.Currency != open.Order.Currency) is { } charge
            ? Finding.Of(OrderFindings.ProductInOtherCurrency, Path(line, "soldProduct"), ("product", product.Number), ("currency", charge.Amount.Currency))
            : null;

    private static Finding? SomethingChanges(OpenOrder open, OrderLine line, SoldProduct product)
    {
        var specification = open.Context.SpecificationOf(line);
        var derived = specification?.Characteristics.Where(c => c.Derived is not null).Select(c => c.Name).ToList() ?? [];
        return line.Quantity == product.Quantity && line.Characteristics.All(c => !specification.Changes(c) || derived.Contains(c.Name))
            ? Finding.Of(OrderFindings.NothingChanged, Path(line, "characteristics"), ("product", product.Number))
            : null;
    }

    private static IEnumerable<Finding> OnlyChangeableCharacteristicsChange(OpenOrder open, OrderLine line) =>
        from specification in open.Context.SpecificationOf(line)?.Characteristics ?? []
        where !specification.IsChangeableAfterActivation
        let characteristic = line.Characteristics.FirstOrDefault(c => c.Name == specification.Name)
        where characteristic is not null && open.Context.SpecificationOf(line).Changes(characteristic)
        select Finding.Of(OrderFindings.NotChangeable, FieldPath.Root.Line(line.Id.Value).Characteristic(specification.Name),
            ("label", specification.Label), ("old", open.Context.SpecificationOf(line).Meant(specification.Name, characteristic.OldValue))) with
        { Fix = specification.Derived is null && characteristic.OldValue is { } old ? new Fix(FixKind.SetValue, old) : null };

    private static Finding? ARunningContractIsNamed(OpenOrder open, OrderLine line, SoldProduct product) =>
        open.Context.Contracts.FirstOrDefault(c => c.Id == product.ContractId) is { } contract
        && EarlyTermination.CostOf(product, contract, open.Order.RequestedOn(line) ?? open.Context.Today) is { } cost
            ? Finding.Of(OrderFindings.ContractStillRunning, Path(line, nameof(LineField.RequestedOn)),
                ("contract", contract.Number), ("until", contract.To), ("product", product.Number), ("amount", cost))
            : null;

    /// <summary>As <see cref="OrderRules.NamesNothingOfTheCustomers"/>, for a field of a line.</summary>
    public static Finding? NamesNothingOfTheCustomers(OpenOrder open, OrderLine line, LineField field) => field switch
    {
        LineField.Location => OrderRules.ForeignLocation(open, line.LocationId, LocationOf(line)),
        LineField.SiteContact when line.SiteContactId is not null => OrderRules.ForeignContact(open, line.SiteContactId, Path(line, nameof(LineField.SiteContact))),
        LineField.Contract => OrderRules.ForeignContract(open, line.ContractId, Path(line, nameof(LineField.Contract))),
        LineField.Entitlement when line.EntitlementId is { } id && open.Context.Entitlements.All(e => e.Id != id) =>
            EntitlementRules.Foreign(open, line),
        _ => null,
    };

    internal static Finding ForeignProduct(OpenOrder open, OrderLine line) =>
        Finding.Of(OrderFindings.ProductForeign, Path(line, "soldProduct"), ("customer", open.Context.Customer.Name));

    internal static FieldPath LocationOf(OrderLine line) => Path(line, nameof(LineField.Location));

    private static Fix SetTo(decimal value) => new(FixKind.SetValue, PlainNumber.Text(value));

    private static FieldPath Path(OrderLine line, string field) => OrderRules.Path(line.Id, field);
}
