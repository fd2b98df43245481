using OrderWorkspace.Orders.AddLines;

namespace OrderWorkspace.Orders;

public static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<OpenOrders>()
        .AddSingleton<OrderCapture>()
        .AddSingleton<OrderQueries>()
        .AddSingleton<OfferingQueries>();
}
