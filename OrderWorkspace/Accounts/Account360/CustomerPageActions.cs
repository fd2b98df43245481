using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Accounts.Account360;

public sealed record OpenCustomer(Number<Customer> Number, CustomerTab Tab, PageRequest Page);

public sealed record CustomerOpened(OpenCustomer Asked, CustomerView Customer, TabContent Content);

public sealed record CustomerMissing(OpenCustomer Asked);

public sealed record CustomerNotOpened(OpenCustomer Asked);

public sealed record OpenRecord(Number<Customer> Customer, string Number);

/// <param name="Record">null when the customer has none of this number.</param>
public sealed record RecordOpened(OpenRecord Asked, RecordView? Record);

public sealed record RecordNotOpened(OpenRecord Asked);

public sealed record CreateOrder(OrderKind Kind, Number<Customer> Customer);

public sealed record CreateQuote(Number<Customer> Customer);

public sealed record QuoteCreated(Number<Quote> Number);

/// <summary>Somebody wants what an earlier order brought once more.</summary>
public sealed record OrderAgain(Number<Order> Earlier);

/// <param name="Earlier">The order that it was made from; null when it is empty.</param>
public sealed record OrderCreated(Number<Order> Number, Number<Order>? Earlier = null);

public sealed record OrderNotCreated(IReadOnlyList<Finding> Findings);

/// <summary>It is not known whether the order was created: the database did not answer.</summary>
public sealed record OrderCreationFailed;
