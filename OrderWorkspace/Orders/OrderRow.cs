using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Orders;

/// <summary>An order in a list.</summary>
public sealed record OrderRow(
    Number<Order> Number, OrderState State, Number<Customer> CustomerNumber, string CustomerName, string? PurchaseOrderNumber,
    DateOnly? RequestedCompletion, Money OneTime, Money Monthly, string CreatedBy, DateTimeOffset CreatedAt);
