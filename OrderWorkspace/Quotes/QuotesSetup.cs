namespace OrderWorkspace.Quotes;

public static class QuotesSetup
{
    public static IServiceCollection AddQuotes(this IServiceCollection services) => services.AddSingleton<QuoteQueries>();
}
