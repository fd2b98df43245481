using Microsoft.Extensions.Caching.Memory;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Orders;

/// <summary>
/// The orders people have open now, shared by all circuits of this process, so that an edit reads nothing. Only a copy: each write is guarded by the
/// order's version in the database, and an order that somebody else wrote is dropped and read again.
/// </summary>
public sealed class OpenOrders : IDisposable
{
    private static readonly MemoryCacheEntryOptions AsLongAsUsed = new() { SlidingExpiration = TimeSpan.FromMinutes(20), Size = 1 };

    private readonly MemoryCache _orders = new(new MemoryCacheOptions { SizeLimit = 2000 });

    public OpenOrder? Find(Number<Order> number) => _orders.Get<OpenOrder>(number);

    public void Keep(OpenOrder open) => _orders.Set(open.Order.Number, open, AsLongAsUsed);

    public void Drop(Number<Order> number) => _orders.Remove(number);

    public void Dispose() => _orders.Dispose();
}
