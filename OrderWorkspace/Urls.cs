using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Writing;

namespace OrderWorkspace;

/// <summary>Every address there is. Bookmarks hold on to them: they are added to, not changed.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Profile = "/profile";
    public const string NotFound = "/not-found";
    public const string Broken = "/broken";
    public const string Accounts = "/accounts";
    public const string Consumers = "/consumers";
    public const string Orders = "/orders";
    public const string ServiceOrders = "/service-orders";
    public const string Quotes = "/quotes";

    public static string Customer(Number<Customer> number) =>
        $"{(number.Value.StartsWith("CON", StringComparison.Ordinal) ? Consumers : Accounts)}/{number}";

    /// <summary>The customer's contracts, with the panel of one of them open.</summary>
    public static string Contract(Number<Customer> customer, Number<Contract> number) => $"{Customer(customer)}/contracts?record={number}";

    public static string Quote(Number<Quote> number) => $"{Quotes}/{number}";

    /// <summary>The quote with one of its lines in view.</summary>
    public static string QuoteLine(Number<Quote> number, LineId line) => $"{Quote(number)}#line-{line}";

    /// <summary>The quote with two of its versions side by side.</summary>
    public static string QuoteVersions(Number<Quote> number, int from, int to) => $"{Quote(number)}?from={from}&to={to}";

    /// <summary>Where the lines of a draft are written.</summary>
    public static string WriteQuote(Number<Quote> number) => $"{Quote(number)}/edit";

    /// <summary>The first step of turning a quote into an order; the others lie below.</summary>
    public static string Convert(Number<Quote> number) => $"{Quote(number)}/convert";

    public static string Order(Number<Order> number) => QuoteWriting.WrittenOn(number) is { } quote ? WriteQuote(quote) : $"{OrdersLike(number)}/{number}";

    /// <summary>The list that the order stands in.</summary>
    public static string OrdersLike(Number<Order> number) => number.Value.StartsWith(NumberSeries.ServiceOrder.Prefix, StringComparison.Ordinal) ? ServiceOrders : Orders;

    /// <summary>A draft that was made from an earlier order, with what is different now.</summary>
    public static string OrderAgain(Number<Order> number, Number<Order> earlier) => $"{Order(number)}?again={earlier}";

    /// <summary>The address if it is one of ours, the home page if it would lead away.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : Home;
}
