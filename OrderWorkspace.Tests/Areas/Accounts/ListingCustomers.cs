using OrderWorkspace.Accounts;
using OrderWorkspace.Components.Lists;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Tests.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Accounts;

public sealed class ListingCustomers
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    // Names that several have, so that only the number tells them apart.
    private static readonly Account[] Accounts =
    [
        .. Enumerable.Range(10, 2 * PageRequest.Size + 10).Select(i => OneOfEach.Parent with
        {
            Id = Id<Customer>.New(OneOfEach.Now),
            Number = NumberSeries.Account.At<Customer>(i * 7919 % 1000),
            Name = $"Company {i % 9}",
            Status = (CustomerStatus)(i % 3),
            Country = i % 2 == 0 ? "DE" : "AT",
        }),
    ];

    private static readonly CustomerFilter All = new(CustomerKind.Account);

    [Theory, DatabaseData]
    public async Task Pages_forth_and_back_through_every_account_once(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Accounts);
        foreach (var sort in Enum.GetValues<CustomerSort>())
        {
            foreach (var isDescending in new[] { false, true })
            {
                var filter = All with { Sort = sort, IsDescending = isDescending };
                var expected = Sorted(sort, isDescending);

                var (forth, last) = await WalkAsync(world, filter, page => page.Next is { } next ? (next.ToString(), null) : null);
                var (back, _) = await WalkAsync(world, filter with { Page = last }, page => page.Previous is { } previous ? (null, previous.ToString()) : null);

                Assert.Equal(expected, forth.SelectMany(page => page));
                Assert.Equal(expected, back.AsEnumerable().Reverse().SelectMany(page => page));
            }
        }
    }

    [Theory, DatabaseData]
    public async Task Finds_by_beginnings_of_words_and_by_number(DatabaseProvider provider)
    {
        var nord = Accounts[0] with { Name = "Nordwind Logistik" };
        await using var world = await CustomersWorld.OpenAsync(provider, [nord, Accounts[1], .. SearchTerm.Of(nord.Id, nord.Name, "Köln")]);

        foreach (var typed in new[] { "nord", "LOGIS nordwind", "koln", nord.Number.Value, nord.Number.Value.ToLowerInvariant(), nord.Number.Value[3..].TrimStart('0') })
            Assert.Equal([nord.Number], await NumbersAsync(world, All with { Text = typed }));
        Assert.Empty(await NumbersAsync(world, All with { Text = "nordwind berlin" }));
        Assert.Empty(await NumbersAsync(world, new CustomerFilter(CustomerKind.Consumer) { Text = "nord" }));
    }

    [Theory, DatabaseData]
    public async Task Leaves_out_what_the_filters_say(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Accounts.Take(20));

        var found = await NumbersAsync(world, All with { Status = CustomerStatus.Active, Country = "AT" });

        Assert.Equal(
            Accounts.Take(20).Where(account => account is { Status: CustomerStatus.Active, Country: "AT" }).Select(account => account.Number).Order(),
            found.Order());
    }

    [Theory, DatabaseData]
    public async Task Shows_nobody_what_is_not_theirs_to_see(DatabaseProvider provider)
    {
        await using var world = await CustomersWorld.OpenAsync(provider, Accounts.Take(5));

        var own = await world.Lists.RowsAsync(CustomersWorld.AgentOf(Accounts[3]), All, Cancellation);
        var none = await world.Lists.RowsAsync(CustomersWorld.BuyerOf(Accounts[3]), All, Cancellation);

        Assert.Equal([Accounts[3].Number], own.Rows.Select(row => row.Number));
        Assert.Empty(none.Rows);
    }

    private static IEnumerable<Number<Customer>> Sorted(CustomerSort sort, bool isDescending)
    {
        var all = Accounts.Concat([OneOfEach.Parent, OneOfEach.Account]).ToList();
        var sorted = sort == CustomerSort.Name
            ? all.OrderBy(account => account.Name, StringComparer.Ordinal).ThenBy(account => account.Number)
            : all.OrderBy(account => account.Number);
        return isDescending ? sorted.Select(account => account.Number).Reverse() : sorted.Select(account => account.Number);
    }

    private static async Task<(List<List<Number<Customer>>> Pages, PageRequest Last)> WalkAsync(
        CustomersWorld world, CustomerFilter filter, Func<Page<CustomerRow>, (string? After, string? Before)?> step)
    {
        var pages = new List<List<Number<Customer>>>();
        while (true)
        {
            var page = await world.Lists.RowsAsync(CustomersWorld.OrderAgent, filter, Cancellation);
            pages.Add([.. page.Rows.Select(row => row.Number)]);
            if (step(page) is not { } next) return (pages, filter.Page);
            filter = filter with { Page = PageRequest.From(next.After, next.Before) };
        }
    }

    private static async Task<IReadOnlyList<Number<Customer>>> NumbersAsync(CustomersWorld world, CustomerFilter filter) =>
        [.. (await world.Lists.RowsAsync(CustomersWorld.OrderAgent, filter, Cancellation)).Rows.Select(row => row.Number)];
}
