using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Orders;

/// <summary>The part of the catalogue that orders of this process need, shared by them, as it was at most a minute ago.</summary>
internal sealed class CatalogContexts(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private Known _known = new() { ReadAt = DateTimeOffset.MinValue };

    private Known Current => clock.GetUtcNow() is var now && now - _known.ReadAt < Lifetime ? _known : new Known { ReadAt = now };

    /// <summary>Reads everything anew from now on.</summary>
    public void Forget() => _known = new() { ReadAt = DateTimeOffset.MinValue };

    /// <summary>The price lists that are asked for a customer and the rates into a currency; no prices yet.</summary>
    public async Task<PriceBook> PricesForAsync(WorkspaceDb db, Customer customer, Currency into, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await Current.WithListsAsync(db, cancellationToken);
        _known = known = await known.WithRatesAsync(db, into, today, cancellationToken);
        return new PriceBook
        {
            Lists = PriceBook.InOrder(known.Lists!.Where(list => list.IsFor(customer)), customer),
            OfOtherSegments = [.. known.Lists!.Where(list => list.CustomerId is null && list.Segment is { } segment && segment != customer.Segment)],
            Rates = known.Rates[(into, today)],
        };
    }

    /// <summary>The context with these offerings, what they name, and these specifications.</summary>
    public async Task<OrderContext> AddToAsync(
        OrderContext context, WorkspaceDb db, IReadOnlyCollection<Id<ProductOffering>> offerings, IEnumerable<Id<ProductSpecification>> specifications, CancellationToken cancellationToken)
    {
        var known = await Current.WithOfferingsAsync(db, offerings, cancellationToken);
        known = await known.WithSpecificationsAsync(db, specifications, cancellationToken);
        _known = known;

        var added = known.WithAllTheyName(offerings);
        return context with
        {
            Offerings = context.Offerings.SetItems(added.Select(o => KeyValuePair.Create(o.Id, o))),
            Specifications = context.Specifications.SetItems(known.SpecificationsOf(added, specifications)),
            Prices = context.Prices.With(added.Select(o => KeyValuePair.Create(o.Code, known.Prices[o.Code]))),
        };
    }

    private sealed record Known
    {
        public required DateTimeOffset ReadAt { get; init; }

        public ImmutableDictionary<Id<ProductOffering>, ProductOffering> Offerings { get; init; } = ImmutableDictionary<Id<ProductOffering>, ProductOffering>.Empty;

        /// <summary>The active versions by code; null where there is none.</summary>
        public ImmutableDictionary<string, ProductOffering?> Active { get; init; } = ImmutableDictionary<string, ProductOffering?>.Empty;

        public ImmutableDictionary<Id<ProductSpecification>, ProductSpecification> Specifications { get; init; } = ImmutableDictionary<Id<ProductSpecification>, ProductSpecification>.Empty;

        public ImmutableDictionary<string, ImmutableArray<OfferingPrices>> Prices { get; init; } = ImmutableDictionary<string, ImmutableArray<OfferingPrices>>.Empty;

        /// <summary>All of them; null before they are read.</summary>
        public IReadOnlyList<PriceList>? Lists { get; init; }

        public ImmutableDictionary<(Currency Into, DateOnly On), ImmutableArray<ExchangeRate>> Rates { get; init; } =
            ImmutableDictionary<(Currency Into, DateOnly On), ImmutableArray<ExchangeRate>>.Empty;

        public async Task<Known> WithListsAsync(WorkspaceDb db, CancellationToken cancellationToken) =>
            Lists is null ? this with { Lists = await db.PriceLists.AsNoTracking().ToListAsync(cancellationToken) } : this;

        public async Task<Known> WithRatesAsync(WorkspaceDb db, Currency into, DateOnly on, CancellationToken cancellationToken)
        {
            if (Rates.ContainsKey((into, on))) return this;
            var latest = await db.ExchangeRates.AsNoTracking()
                .Where(r => r.To == into && r.ValidFrom <= on)
                .Where(r => !db.ExchangeRates.Any(later => later.From == r.From && later.To == into && later.ValidFrom <= on && later.ValidFrom > r.ValidFrom))
                .ToListAsync(cancellationToken);
            return this with { Rates = Rates.SetItem((into, on), [.. latest]) };
        }

        public async Task<Known> WithOfferingsAsync(WorkspaceDb db, IEnumerable<Id<ProductOffering>> ids, CancellationToken cancellationToken)
        {
            var missing = ids.Where(id => !Offerings.ContainsKey(id)).Distinct().ToList();
            if (missing.Count == 0) return this;

            var known = With(await db.Offerings.AsNoTracking().Where(o => missing.Contains(o.Id)).ToListAsync(cancellationToken));
            while (known.Offerings.Values.SelectMany(Named).Where(code => !known.Active.ContainsKey(code)).Distinct().ToList() is { Count: > 0 } codes)
            {
                var active = await db.Offerings.AsNoTracking().Where(o => codes.Contains(o.Code) && o.Lifecycle == OfferingLifecycle.Active).ToListAsync(cancellationToken);
                known = known.With(active) with { Active = known.Active.SetItems(codes.Select(code => KeyValuePair.Create(code, active.Find(o => o.Code == code)))) };
            }
            known = await known.WithSpecificationsAsync(db, known.Offerings.Values.Select(o => o.SpecificationId).OfType<Id<ProductSpecification>>(), cancellationToken);
            return await known.WithPricesAsync(db, cancellationToken);
        }

        public async Task<Known> WithSpecificationsAsync(WorkspaceDb db, IEnumerable<Id<ProductSpecification>> ids, CancellationToken cancellationToken)
        {
            var missing = ids.Where(id => !Specifications.ContainsKey(id)).Distinct().ToList();
            if (missing.Count == 0) return this;
            var found = await db.Specifications.AsNoTracking().Where(s => missing.Contains(s.Id)).ToListAsync(cancellationToken);
            return this with { Specifications = Specifications.SetItems(found.Select(s => KeyValuePair.Create(s.Id, s))) };
        }

        /// <summary>These offerings, and by way of bundles and relationships all that they name, each once.</summary>
        public List<ProductOffering> WithAllTheyName(IEnumerable<Id<ProductOffering>> ids)
        {
            var all = ids.Select(id => Offerings.GetValueOrDefault(id)).OfType<ProductOffering>().DistinctBy(o => o.Id).ToList();
            var seen = all.Select(o => o.Id).ToHashSet();
            for (var i = 0; i < all.Count; i++)
                all.AddRange(Named(all[i]).Select(code => Active[code]).OfType<ProductOffering>().Where(o => seen.Add(o.Id)));
            return all;
        }

        public IEnumerable<KeyValuePair<Id<ProductSpecification>, ProductSpecification>> SpecificationsOf(
            IEnumerable<ProductOffering> offerings, IEnumerable<Id<ProductSpecification>> others) =>
            offerings.Select(o => o.SpecificationId).OfType<Id<ProductSpecification>>().Concat(others).Distinct()
                .Where(Specifications.ContainsKey).Select(id => KeyValuePair.Create(id, Specifications[id]));

        private async Task<Known> WithPricesAsync(WorkspaceDb db, CancellationToken cancellationToken)
        {
            var codes = Offerings.Values.Select(o => o.Code).Where(code => !Prices.ContainsKey(code)).Distinct().ToList();
            var found = (await db.Prices.AsNoTracking().Where(p => codes.Contains(p.OfferingCode)).ToListAsync(cancellationToken)).ToLookup(p => p.OfferingCode);
            return this with { Prices = Prices.SetItems(codes.Select(code => KeyValuePair.Create(code, OfferingPrices.Of(found[code])))) };
        }

        private Known With(IEnumerable<ProductOffering> offerings) =>
            this with { Offerings = Offerings.SetItems(offerings.Select(o => KeyValuePair.Create(o.Id, o))) };

        // What is sold no more names what is sold in its place.
        private static IEnumerable<string> Named(ProductOffering offering) =>
            [.. offering.Components.SelectMany(c => c.Options), .. offering.Relationships.Select(r => r.OfferingCode), .. offering.Lifecycle == OfferingLifecycle.Retired ? [offering.Code] : Array.Empty<string>()];
    }
}
