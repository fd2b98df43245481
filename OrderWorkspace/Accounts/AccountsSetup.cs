using OrderWorkspace.Accounts.Account360;

namespace OrderWorkspace.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<CustomerListQueries>()
        .AddSingleton<CustomerQueries>()
        .AddSingleton<OverviewQueries>()
        .AddSingleton<TabQueries>()
        .AddSingleton<RecordQueries>();
}
