using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What can be wrong with an order or its lines.</summary>
public static class OrderFindings
{
    /// <summary>Only a draft can be edited.</summary>
    public static readonly FindingKind NotDraft = new("order.not-draft", Severity.Error, "{number} is {state}; only a draft can be edited.");

    /// <summary>Somebody else changed the same field.</summary>
    public static readonly FindingKind EditConflict = new(
        "order.edit.conflict", Severity.Error, "{by} has changed {path} since you opened it. It is now \"{theirs}\"; yours was \"{yours}\".");

    /// <summary>What the edit made was changed since, so that it cannot be taken back.</summary>
    public static readonly FindingKind EditOvertaken = new("order.edit.overtaken", Severity.Error, "{path} was changed since and cannot be undone.");

    /// <summary>There is nothing to undo or redo.</summary>
    public static readonly FindingKind NothingToRevert = new("order.edit.nothing-to-revert", Severity.Error, "There is nothing to undo or redo.");

    /// <summary>The number names no order that the user may see.</summary>
    public static readonly FindingKind OrderUnknown = new("order.unknown", Severity.Error, "There is no order {number}.");

    /// <summary>The number names no customer that the user may see.</summary>
    public static readonly FindingKind CustomerUnknown = new("order.customer.unknown", Severity.Error, "There is no customer {number}.");

    /// <summary>The user's role does not allow it.</summary>
    public static readonly FindingKind NotAllowed = new("order.not-allowed", Severity.Error, "{role} may not do this.");

    /// <summary>The customer is no customer any more.</summary>
    public static readonly FindingKind CustomerClosed = new("order.customer.closed", Severity.Error, "{customer} is closed and cannot order.");

    /// <summary>The customer is suspended.</summary>
    public static readonly FindingKind CustomerSuspended = new(
        "order.customer.suspended", Severity.Error, "{customer} is suspended and can only disconnect until that is resolved.");

    /// <summary>Text that is no value of the field's type.</summary>
    public static readonly FindingKind Unreadable = new("order.field.unreadable", Severity.Error, "\"{value}\" cannot be read as {type}.");

    /// <summary>A field has to be filled.</summary>
    public static readonly FindingKind Required = new("order.field.required", Severity.Error, "{field} is needed.");

    /// <summary>The contact is none of the customer's.</summary>
    public static readonly FindingKind ContactForeign = new("order.contact.foreign", Severity.Error, "This contact is none of {customer}'s.");

    /// <summary>The location is none of the customer's.</summary>
    public static readonly FindingKind LocationForeign = new("order.location.foreign", Severity.Error, "This location is none of {customer}'s.");

    /// <summary>The location is closed.</summary>
    public static readonly FindingKind LocationClosed = new("order.location.closed", Severity.Error, "{location} was closed on {closedOn}.");

    /// <summary>The contract is none of the customer's.</summary>
    public static readonly FindingKind ContractForeign = new("order.contract.foreign", Severity.Error, "This contract is none of {customer}'s.");

    /// <summary>The contract is not in force.</summary>
    public static readonly FindingKind ContractNotRunning = new("order.contract.not-running", Severity.Error, "{contract} is not in force today.");

    /// <summary>The contract has prices in another currency.</summary>
    public static readonly FindingKind ContractInOtherCurrency = new(
        "order.contract.other-currency", Severity.Error, "{contract} is in {currency}, the order is not.");

    /// <summary>The account wants its own number on each order.</summary>
    public static readonly FindingKind PurchaseOrderNumberRequired = new(
        "order.purchase-order-number.required", Severity.Error, "{customer} wants its purchase order number on every order.");

    /// <summary>Another order of the last days has the same purchase order number.</summary>
    public static readonly FindingKind PurchaseOrderNumberUsed = new(
        "order.purchase-order-number.used", Severity.Warning, "{number}, a few days old, has the purchase order number {value} as well.");

    /// <summary>Another order of the last days has the same lines.</summary>
    public static readonly FindingKind SameLines = new("order.lines.repeated", Severity.Warning, "{number}, a few days old, orders the same.");

    /// <summary>One-time charges and a year of recurring ones are more than the account's credit limit: somebody will have to approve it.</summary>
    public static readonly FindingKind CreditExceeded = new(
        "order.credit.exceeded", Severity.Warning, "{customer} commits to {commitment} within a year, more than its limit of {limit}; this will have to be approved.");

    /// <summary>A date lies in the past.</summary>
    public static readonly FindingKind DatePast = new("order.date.past", Severity.Error, "{date} has passed.");

    /// <summary>The end lies before the beginning.</summary>
    public static readonly FindingKind DatesReversed = new(
        "order.dates.reversed", Severity.Error, "It should be done on {completion}, before it may begin on {start}.");

    /// <summary>There is nothing to do.</summary>
    public static readonly FindingKind NoLines = new("order.lines.none", Severity.Error, "There are no lines.");

    /// <summary>The line was removed by somebody.</summary>
    public static readonly FindingKind LineUnknown = new("line.unknown", Severity.Error, "The line is not there any more.");

    /// <summary>The identity names no offering.</summary>
    public static readonly FindingKind OfferingUnknown = new("line.offering.unknown", Severity.Error, "There is no offering {offering}.");

    /// <summary>What a line of a service order names is no service.</summary>
    public static readonly FindingKind NoService = new("line.offering.no-service", Severity.Error, "{offering} is no service; a service order takes nothing else.");

    /// <summary>The offering is not sold on the order's date.</summary>
    public static readonly FindingKind OfferingNotActive = new("line.offering.not-active", Severity.Error, "{offering} is not sold today.");

    /// <summary>The offering is sold today, but not on the day it should be there.</summary>
    public static readonly FindingKind OfferingNotActiveThen = new(
        "line.offering.not-active-then", Severity.Error, "{offering} is sold until {until}, not on {date}.");

    /// <summary>The contract ends before the line is done.</summary>
    public static readonly FindingKind ContractEndsBefore = new("line.contract.ends-before", Severity.Warning, "{contract} ends on {until}, before {date}.");

    /// <summary>The contract ends within the line's term.</summary>
    public static readonly FindingKind ContractEndsWithinTerm = new(
        "line.contract.ends-within-term", Severity.Warning, "{contract} ends on {until}, within the {months} months from {date} on.");

    /// <summary>The offering is not sold to this customer.</summary>
    public static readonly FindingKind OfferingNotForCustomer = new(
        "line.offering.not-for-customer", Severity.Error, "{offering} is not sold to {segment} customers in {country}.");

    /// <summary>No price list has a price.</summary>
    public static readonly FindingKind PriceMissing = new("line.price.missing", Severity.Error, "{offering} has no price in {currency}.");

    /// <summary>A changed price needs a reason.</summary>
    public static readonly FindingKind PriceReasonMissing = new("line.price.reason-required", Severity.Error, "A changed price of {charge} needs a reason.");

    /// <summary>A price is changed by more than makes sense.</summary>
    public static readonly FindingKind PriceChangeTooLarge = new("line.price.change-too-large", Severity.Error, "{value} is too much; a price changes by less than {limit}.");

    /// <summary>The quantity is missing or not above zero.</summary>
    public static readonly FindingKind QuantityRequired = new("line.quantity.required", Severity.Error, "The quantity has to be more than 0.");

    /// <summary>Pieces cannot be divided.</summary>
    public static readonly FindingKind QuantityNotWhole = new("line.quantity.not-whole", Severity.Error, "{offering} is sold in whole pieces, not {quantity}.");

    /// <summary>Fewer than can be ordered.</summary>
    public static readonly FindingKind QuantityTooSmall = new(
        "line.quantity.minimum", Severity.Error, "{quantity} is too few; {offering} is sold from {minimum} on.");

    /// <summary>More than can be ordered.</summary>
    public static readonly FindingKind QuantityTooLarge = new(
        "line.quantity.maximum", Severity.Error, "{quantity} is too many; {offering} is sold up to {maximum}.");

    /// <summary>More than was taken of the quote, whose prices are for that.</summary>
    public static readonly FindingKind QuantityOverQuoted = new(
        "line.quantity.over-quoted", Severity.Error, "{quantity} are more than the {quoted} of {offering} that {quote} gives here; more needs a line of its own.");

    /// <summary>A recurring charge needs a term.</summary>
    public static readonly FindingKind TermRequired = new("line.term.required", Severity.Error, "{offering} needs a term; it is sold for {terms} months.");

    /// <summary>The term is none of the offering's.</summary>
    public static readonly FindingKind TermNotOffered = new(
        "line.term.not-offered", Severity.Error, "{offering} is not sold for {term} months; it is sold for {terms}.");

    /// <summary>It has to be delivered somewhere.</summary>
    public static readonly FindingKind LocationRequired = new("line.location.required", Severity.Error, "{offering} needs a location.");

    /// <summary>Earlier than delivery takes.</summary>
    public static readonly FindingKind BeforeLeadTime = new(
        "line.date.before-lead-time", Severity.Warning, "{date} is early: {offering} takes {days} days, until {earliest}.");

    /// <summary>The sold product is none of the customer's.</summary>
    public static readonly FindingKind ProductForeign = new("line.product.foreign", Severity.Error, "This product is none of {customer}'s.");

    /// <summary>The sold product is not in a state that allows the action.</summary>
    public static readonly FindingKind ProductNotInUse = new("line.product.not-in-use", Severity.Error, "{product} is {state}; {action} needs it {wanted}.");

    /// <summary>The sold product is on another line of this order.</summary>
    public static readonly FindingKind ProductTwice = new("line.product.twice", Severity.Error, "{product} is on this order already.");

    /// <summary>The sold product is on an open line of another order.</summary>
    public static readonly FindingKind ProductOnOtherOrder = new("line.product.on-other-order", Severity.Error, "{product} is on order {number}, which is not finished.");

    /// <summary>The sold product is in another draft.</summary>
    public static readonly FindingKind ProductOnOtherDraft = new("line.product.on-other-draft", Severity.Warning, "{product} is also in the draft {number}.");

    /// <summary>The sold product is charged in another currency than the order.</summary>
    public static readonly FindingKind ProductInOtherCurrency = new(
        "line.product.other-currency", Severity.Warning, "{product} is charged in {currency} today; the totals leave that out.");

    /// <summary>A Change that changes nothing.</summary>
    public static readonly FindingKind NothingChanged = new("line.change.nothing", Severity.Error, "Nothing of {product} is changed yet.");

    /// <summary>Only a Change gives a product in use other values.</summary>
    public static readonly FindingKind ProductKept = new(
        "line.product.kept", Severity.Error, "{action} leaves {product} as it is; only a Change makes it anything but {old}.");

    /// <summary>A Move to where the product is.</summary>
    public static readonly FindingKind MoveGoesNowhere = new("line.move.same-location", Severity.Error, "{product} is there already.");

    /// <summary>The offering is not sold in the country of the location.</summary>
    public static readonly FindingKind NotSoldThere = new("line.location.not-sold-there", Severity.Error, "{offering} is not sold in {country}, where {location} is.");

    /// <summary>A line that changes nothing and carries no other.</summary>
    public static readonly FindingKind NothingCarried = new(
        "line.no-change.nothing-carried", Severity.Error, "{product} stays as it is, and nothing of it is on the order.");

    /// <summary>A characteristic that a product in use keeps.</summary>
    public static readonly FindingKind NotChangeable = new(
        "line.characteristic.not-changeable", Severity.Error, "{label} cannot be changed once the product is in use; it is {old}.");

    /// <summary>A disconnected product is under a contract that goes on.</summary>
    public static readonly FindingKind ContractStillRunning = new(
        "line.contract.still-running", Severity.Warning, "{contract} runs until {until}. Ending {product} now costs {amount}.");

    /// <summary>What is left of the inventory needs a product that is disconnected, and no other is there in its place; or is a part of it.</summary>
    public static readonly FindingKind StillNeeded = new(
        "line.disconnect.still-needed", Severity.Warning, "{product} goes, but {count} × {dependent} stays and needs it.");

    /// <summary>What is part of a product that goes does not go with it.</summary>
    public static readonly FindingKind PartLeft = new(
        "line.disconnect.part-left", Severity.Error, "{product} goes, but {count} × {part} is left, which is part of it. Parts go with their whole.");

    /// <summary>The entitlement is none of the customer's.</summary>
    public static readonly FindingKind EntitlementForeign = new("line.entitlement.foreign", Severity.Error, "This entitlement is none of {customer}'s.");

    /// <summary>The entitlement does not hold on the day the line is asked for.</summary>
    public static readonly FindingKind EntitlementNotValid = new(
        "line.entitlement.not-valid", Severity.Error, "{entitlement} can be drawn on from {from} to {until}, not on {date}.");

    /// <summary>The entitlement is for something else.</summary>
    public static readonly FindingKind EntitlementForOther = new(
        "line.entitlement.other-offering", Severity.Error, "{entitlement}, {name}, cannot be drawn for {offering}.");

    /// <summary>The entitlement has too little left for all lines that draw on it.</summary>
    public static readonly FindingKind EntitlementUsedUp = new(
        "line.entitlement.used-up", Severity.Error, "{entitlement} has {left} {unit} left; the order takes {quantity}.");

    /// <summary>Fewer of a component than the bundle needs.</summary>
    public static readonly FindingKind ComponentTooFew = new(
        "line.component.minimum", Severity.Error, "{bundle} needs at least {minimum} × {component}; there are {count}.");

    /// <summary>More of a component than the bundle takes.</summary>
    public static readonly FindingKind ComponentTooMany = new(
        "line.component.maximum", Severity.Error, "{bundle} takes at most {maximum} × {component}; there are {count}.");

    /// <summary>The offering is none of the bundle's components, nor an alternative to one.</summary>
    public static readonly FindingKind ComponentUnknown = new("line.component.unknown", Severity.Error, "{bundle} takes no {offering}.");

    /// <summary>An offering that this one needs is missing.</summary>
    public static readonly FindingKind RequiresOffering = new(
        "line.offering.requires", Severity.Error, "{offering} needs {other}, which is neither on the order nor in use.");

    /// <summary>An offering that this one does not go with.</summary>
    public static readonly FindingKind ExcludesOffering = new("line.offering.excludes", Severity.Error, "{offering} does not go with {other}.");

    internal static Finding LineGone(LineId line) => Finding.Of(LineUnknown, FieldPath.Root.Line(line.Value));
}
