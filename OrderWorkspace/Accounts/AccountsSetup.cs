using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderWorkspace.Accounts.Account360;
using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Accounts.Records;
using OrderWorkspace.Accounts.Tabs;

namespace OrderWorkspace.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddCascadingValue(provider => provider.GetRequiredService<TimeProvider>());
        return services
            .AddSingleton<CustomerListQueries>()
            .AddSingleton<CustomerQueries>()
            .AddSingleton<OverviewQueries>()
            .AddSingleton<TabQueries>()
            .AddSingleton<RecordQueries>();
    }
}
