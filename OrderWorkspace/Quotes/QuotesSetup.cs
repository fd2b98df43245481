namespace OrderWorkspace.Quotes;

public static class QuotesSetup
{
    public static IServiceCollection AddQuotes(this IServiceCollection services, QuoteSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<QuoteDesk>()
        .AddSingleton<QuoteQueries>()
        .AddHostedService<ExpiringQuotes>();
}
