using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Data;

/// <summary>Customers by what somebody typed: a number, or beginnings of words of the name, each of which must be there.</summary>
public static class CustomersFound
{
    /// <summary>How many words' beginnings are looked at when a search is for one or two letters, which half of all customers have.</summary>
    private const int MostTerms = 100;

    /// <summary>All of <paramref name="customers"/> that fit <paramref name="typed"/>; text without a word or number finds all.</summary>
    public static IQueryable<Customer> FoundBy(this IQueryable<Customer> customers, WorkspaceDb db, string? typed)
    {
        if (Numbers(typed) is { } numbers) return customers.WithNumber(numbers.Account, numbers.Consumer);
        foreach (var word in SearchTerm.WordsOf(typed))
        {
            var terms = db.SearchTerms.WhereBegins(term => term.Term, word);
            customers = customers.Where(customer => terms.Any(term => term.CustomerId == customer.Id));
        }
        return customers;
    }

    /// <summary>A few of them, those with the shortest word first, by index only: quick enough for every key press.</summary>
    public static IQueryable<Customer> QuicklyFoundBy(this WorkspaceDb db, string typed)
    {
        if (Numbers(typed) is { } numbers) return db.Customers.WithNumber(numbers.Account, numbers.Consumer).OrderBy(customer => customer.Number);
        if (SearchTerm.WordsOf(typed).MaxBy(word => word.Length) is not { } rarest) return db.Customers.Where(_ => false);

        var terms = db.SearchTerms.WhereBegins(term => term.Term, rarest);
        foreach (var word in SearchTerm.WordsOf(typed).Where(word => word != rarest))
        {
            var others = db.SearchTerms.WhereBegins(term => term.Term, word);
            terms = terms.Where(term => others.Any(other => other.CustomerId == term.CustomerId));
        }
        return terms.OrderBy(term => term.Term).ThenBy(term => term.CustomerId).Take(MostTerms)
            .Join(db.Customers, term => term.CustomerId, customer => customer.Id, (term, customer) => new { term.Term, Customer = customer })
            .OrderBy(found => found.Term).ThenBy(found => found.Customer.Name).Select(found => found.Customer);
    }

    private static (NumberTyped<Customer> Account, NumberTyped<Customer> Consumer)? Numbers(string? typed)
    {
        var (account, consumer) = (NumberTyped<Customer>.In(NumberSeries.Account, typed), NumberTyped<Customer>.In(NumberSeries.Consumer, typed));
        return (account ?? consumer) is null ? null : ((account ?? consumer)!.Value, (consumer ?? account)!.Value);
    }

    private static IQueryable<Customer> WithNumber(this IQueryable<Customer> customers, NumberTyped<Customer> account, NumberTyped<Customer> consumer) =>
        customers.Where(customer =>
            (customer.Number >= account.From && customer.Number < account.Before) || customer.Number == account.Exact
            || (customer.Number >= consumer.From && customer.Number < consumer.Before) || customer.Number == consumer.Exact);
}
