namespace OrderWorkspace.Home;

public static class HomeSetup
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<HomeQueries>();
}
