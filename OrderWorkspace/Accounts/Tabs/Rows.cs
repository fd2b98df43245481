using System.Linq.Expressions;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Accounts.Tabs;

public sealed record ContactRow(Number<Contact> Number, string Name, string Email, string? Phone, ContactRoles Roles);

public sealed record LocationRow(string Name, string Street, string PostalCode, string City, string Country, bool IsBillingDefault, bool IsDeliveryDefault);

public sealed record OrderRow(
    Number<Order> Number, OrderState State, Money OneTime, Money Monthly, string? PurchaseOrderNumber, DateOnly? RequestedCompletion, string CreatedBy,
    DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt)
{
    internal static readonly Expression<Func<Order, OrderRow>> Of = order => new OrderRow(
        order.Number, order.State, new Money(order.Totals.OneTime.Amount, order.Currency), new Money(order.Totals.Monthly.Amount, order.Currency), order.PurchaseOrderNumber, order.RequestedCompletion, order.CreatedBy, order.CreatedAt, order.SubmittedAt);
}

public sealed record ContractRow(Number<Contract> Number, string Name, ContractState State, DateOnly From, DateOnly? To, int? RenewalMonths);

public sealed record EntitlementRow(
    Number<Entitlement> Number, string Name, string Unit, decimal UnitsGranted, decimal UnitsUsed, DateOnly ValidFrom, DateOnly ValidTo)
{
    internal static readonly Expression<Func<Entitlement, EntitlementRow>> Of = entitlement => new EntitlementRow(
        entitlement.Number, entitlement.Name, entitlement.Unit, entitlement.UnitsGranted, entitlement.UnitsUsed, entitlement.ValidFrom, entitlement.ValidTo);

    public decimal UnitsLeft => UnitsGranted - UnitsUsed;
}

public sealed record ProductRow(
    Number<SoldProduct> Number, string Name, SoldProductState State, decimal Quantity, string? Location, IReadOnlyList<Charge> Charges, DateOnly? ActivatedOn)
{
    /// <summary>What it costs per month; null when nothing is charged for it.</summary>
    public Money? Monthly => Charges.Count == 0 ? null : Totals.Of(Charges[0].Amount.Currency, Charges, []).Monthly;
}
