using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

// Small areas that do what areas must not.

namespace OrderWorkspace.Tests.Architecture.Offenders.Data
{
    public class Db : DbContext
    {
        public static string Title => Quotes.QuoteQueries.Title;
    }
}

namespace OrderWorkspace.Tests.Architecture.Offenders.Components
{
    public sealed class Chip : ComponentBase
    {
        public static string Text => Quotes.QuoteQueries.Title;
    }
}

namespace OrderWorkspace.Tests.Architecture.Offenders.Orders
{
    public sealed class OrdersPage : ComponentBase
    {
        [Inject]
        public required Data.Db Db { get; init; } // a property is a field underneath

        public string Title => Quotes.QuoteQueries.Title + Db;
    }

    public sealed record OpenOrder;

    public static class OrderEffects
    {
        [EffectMethod]
        public static Task On(OpenOrder action, IDispatcher dispatcher) => Task.CompletedTask;
    }
}

namespace OrderWorkspace.Tests.Architecture.Offenders.Quotes
{
    public static class QuoteQueries
    {
        public static string Title => "Quotes";

        public static async Task<object> OpenAsync()
        {
            await Task.Yield();
            return new Orders.OpenOrder();
        }

        public static Type Page() => typeof(Orders.OrdersPage);
    }

    public sealed class QuoteExport
    {
        public static object Make() => new Portal.Shop();
    }
}

namespace OrderWorkspace.Tests.Architecture.Offenders.Portal
{
    public sealed class Shop;
}
