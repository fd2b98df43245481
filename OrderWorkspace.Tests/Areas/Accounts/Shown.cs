using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Accounts.Tabs;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Data;

namespace OrderWorkspace.Tests.Areas.Accounts;

/// <summary>What pages show of <see cref="OneOfEach.Account"/>.</summary>
internal static class Shown
{
    public static readonly CustomerView Customer = new()
    {
        Id = OneOfEach.Account.Id,
        Number = OneOfEach.Account.Number,
        Name = OneOfEach.Account.Name,
        Status = OneOfEach.Account.Status,
        Segment = OneOfEach.Account.Segment,
        Country = OneOfEach.Account.Country,
        Currency = OneOfEach.Account.Currency,
        Language = OneOfEach.Account.Language,
        TimeZone = OneOfEach.Account.TimeZone,
        PaymentTerms = OneOfEach.Account.PaymentTerms,
        Contacts = [new ContactRow(OneOfEach.Contact.Number, OneOfEach.Contact.Name, OneOfEach.Contact.Email, OneOfEach.Contact.Phone, ContactRoles.Ordering)],
        Counts = new()
        {
            Quotes = 3,
            OpenQuotes = 2,
            Contracts = 1,
            ContractsInForce = 1,
            Entitlements = 0,
            Products = 41,
            ProductsInUse = 40,
            Orders = 10_000,
            Contacts = 1,
        },
        Attention = new()
        {
            OrdersHeld = 2,
            OrdersRejected = 0,
            OrdersPending = 0,
            QuotesEnding = 1,
            FirstQuoteEnds = CustomersWorld.Today.AddDays(3),
            ContractsEnding = 0,
            FirstContractEnds = null,
            Today = CustomersWorld.Today,
        },
    };

    public static readonly CustomerOverview Overview = new()
    {
        OpenOrderCount = 7,
        Contracts = [],
        OpenOrders = [Order(12, OrderState.Held)],
        OpenQuotes = [],
        Months = [.. Enumerable.Range(1, 12).Select(month => new MonthOfOrders(new(2026, month, 1), month, Money.Zero(OneOfEach.Eur)))],
        Locations = [],
        Timeline = [],
    };

    public static OrderRow Order(int number, OrderState state) => new(
        NumberSeries.CustomerOrder.At<Order>(number), state, OneOfEach.Order.Totals.OneTime, OneOfEach.Order.Totals.Monthly, "PO-1", null, "Olga", OneOfEach.Now, null);
}
