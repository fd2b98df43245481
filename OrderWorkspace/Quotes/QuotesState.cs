using Fluxor;
using OrderWorkspace.Components.Customers;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Quotes;

public sealed record LoadQuotes(QuoteFilter Filter);

public sealed record QuotesLoaded(QuoteFilter Filter, Page<QuoteRow> Page, IReadOnlyList<Currency> Currencies, User Viewer);

public sealed record QuotesNotLoaded(QuoteFilter Filter);

/// <summary>Somebody looks for a customer to write a quote for.</summary>
public sealed record FindCustomers(string Typed);

public sealed record CustomersFound(string Typed, IReadOnlyList<CustomerChoice> Customers);

public sealed record CreateQuote(Number<Customer> Customer);

public sealed record QuoteCreated(Number<Quote> Number);

public sealed record QuoteNotCreated(IReadOnlyList<Finding> Findings);

/// <summary>Customers could not be read, or no quote begun.</summary>
public sealed record NewQuoteFailed;

/// <summary>The page of quotes that is looked at.</summary>
[FeatureState]
public sealed record QuotesState
{
    /// <summary>What was asked for last; answers to anything else come too late.</summary>
    public QuoteFilter? Filter { get; init; }

    /// <summary>null until it is loaded; while another page loads, the one before it.</summary>
    public Page<QuoteRow>? Page { get; init; }

    /// <summary>Those that a quote can be in.</summary>
    public IReadOnlyList<Currency> Currencies { get; init; } = [];

    public bool HasFailed { get; init; }

    public User? Viewer { get; init; }

    /// <summary>Who a new quote is for.</summary>
    public CustomerSearch Customers { get; init; } = new();

    public bool CanCreate => Viewer?.May(Permission.EditQuotes) == true;

    [ReducerMethod]
    public static QuotesState On(QuotesState state, LoadQuotes load) => state with { Filter = load.Filter, HasFailed = false };

    [ReducerMethod]
    public static QuotesState On(QuotesState state, QuotesLoaded loaded) =>
        loaded.Filter == state.Filter ? state with { Page = loaded.Page, Currencies = loaded.Currencies, Viewer = loaded.Viewer } : state;

    [ReducerMethod]
    public static QuotesState On(QuotesState state, QuotesNotLoaded failed) =>
        failed.Filter == state.Filter ? state with { Page = null, HasFailed = true } : state;

    [ReducerMethod]
    public static QuotesState On(QuotesState state, FindCustomers find) => state with { Customers = state.Customers.For(find.Typed) };

    [ReducerMethod]
    public static QuotesState On(QuotesState state, CustomersFound found) => state with { Customers = state.Customers.Answered(found.Typed, found.Customers) };

    [ReducerMethod(typeof(QuoteCreated))]
    public static QuotesState OnQuoteCreated(QuotesState state) => state with { Customers = new() };

    [ReducerMethod]
    public static QuotesState On(QuotesState state, QuoteNotCreated refused) => state with { Customers = state.Customers.Refused(refused.Findings) };

    [ReducerMethod(typeof(CreateQuote))]
    public static QuotesState OnCreateQuote(QuotesState state) => state with { Customers = state.Customers.Chosen() };

    [ReducerMethod(typeof(NewQuoteFailed))]
    public static QuotesState OnNewQuoteFailed(QuotesState state) => state with { Customers = state.Customers.Failed() };
}
