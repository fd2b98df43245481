using OrderWorkspace.Components.Customers;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders.Lists;

public sealed record LoadOrders(OrderFilter Filter);

public sealed record OrdersLoaded(OrderFilter Filter, Page<OrderRow> Page, User Viewer);

public sealed record OrdersNotLoaded(OrderFilter Filter);

/// <summary>Somebody looks for a customer to order for.</summary>
public sealed record FindCustomers(string Typed);

public sealed record CustomersFound(string Typed, IReadOnlyList<CustomerChoice> Customers);

public sealed record CreateOrder(OrderKind Kind, Number<Customer> Customer);

public sealed record OrderCreated(Number<Order> Number);

public sealed record OrderNotCreated(IReadOnlyList<Finding> Findings);

/// <summary>Customers could not be read, or no order begun.</summary>
public sealed record NewOrderFailed;
