using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>Looks for quotes of one line that are half converted: ledger, order, contract, rights, history and outbox say different things.</summary>
internal sealed class WhatIsHalf
{
    public const long FirstVersion = 3;
    public const decimal Quoted = 10;
    public const decimal FirstPart = 4;

    private static readonly LineId Line = QuotesOfAShop.Line;

    private readonly List<string> _half = [];

    public required ILookup<Id<Quote>, QuoteConversion> Pages { get; init; }

    public required Dictionary<Id<Order>, Order> Orders { get; init; }

    public required ILookup<Id<Order>, OrderLine> Lines { get; init; }

    public required Dictionary<Id<Contract>, Contract> Contracts { get; init; }

    public required Dictionary<Id<Entitlement>, Entitlement> Rights { get; init; }

    public required ILookup<Id<Quote>, QuoteJournalEntry> History { get; init; }

    public required ILookup<Id<Order>, JournalEntry> Journal { get; init; }

    public required ILookup<Guid, OutboxEvent> Told { get; init; }

    /// <summary>A line for each thing that does not agree with another.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(WorkspaceDb db, CancellationToken cancellationToken)
    {
        var stored = new WhatIsHalf
        {
            Pages = (await db.QuoteConversions.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(page => page.QuoteId),
            Orders = await db.Orders.AsNoTracking().ToDictionaryAsync(order => order.Id, cancellationToken),
            Lines = (await db.OrderLines.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(line => line.OrderId),
            Contracts = await db.Contracts.AsNoTracking().ToDictionaryAsync(contract => contract.Id, cancellationToken),
            Rights = await db.Entitlements.AsNoTracking().ToDictionaryAsync(right => right.Id, cancellationToken),
            History = (await db.QuoteJournal.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(entry => entry.QuoteId),
            Journal = (await db.OrderJournal.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(entry => entry.OrderId),
            Told = (await db.Outbox.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(told => told.AggregateId),
        };
        var ledger = await db.QuoteLines.AsNoTracking().ToDictionaryAsync(line => line.QuoteId, line => line.QuantityConverted, cancellationToken);
        foreach (var quote in await db.Quotes.AsNoTracking().ToListAsync(cancellationToken)) stored.Check(quote, ledger[quote.Id]);
        stored.CheckWhatIsOfNoQuote();
        return stored._half;
    }

    private void Check(Quote quote, decimal converted)
    {
        var (pages, history) = (Pages[quote.Id].ToList(), History[quote.Id].ToList());
        var taken = pages.Sum(page => page.Quantities[Line]);
        var state = taken == 0 ? QuoteState.Approved : taken < Quoted ? QuoteState.PartiallyConverted : QuoteState.Converted;
        if (converted != taken || quote.State != state || quote.Version != FirstVersion + history.Count)
            _half.Add($"{quote.Number} is {quote.State} at {quote.Version}: {converted} of it are converted, {taken} were taken");
        if (!Told[quote.Id.Value].Select(told => told.AggregateVersion).Order().SequenceEqual(history.Where(entry => entry.From != entry.To).Select(entry => entry.Number).Order()))
            _half.Add($"Of {quote.Number} is not told what its history says");
        _half.AddRange(pages.Where(page => !IsWhole(page, history)).Select(page => $"{quote.Number} at {page.QuoteVersion}"));
    }

    private bool IsWhole(QuoteConversion page, List<QuoteJournalEntry> history) =>
        page is { Contract: { } share } && page.Quantities[Line] is var quantity
        && Orders.GetValueOrDefault(page.OrderId) is { ContractId: { } under } order && order.QuoteId == page.QuoteId && under == share.ContractId
        && Lines[order.Id].Select(line => line.Quantity).SequenceEqual([quantity])
        && Contracts.GetValueOrDefault(under) is { } contract && contract.Lines.Where(line => line.OrderId == order.Id).Sum(line => line.Quantity) == quantity
        && share.Entitlements.Sum(right => Rights.GetValueOrDefault(right)?.UnitsGranted) == quantity
        && share.Entitlements.All(right => Rights[right].ContractId == under && Told[right.Value].Count() == 1)
        && Told[under.Value].Count() == contract.Version + 1
        && Journal[order.Id].Count() == 1 && Told[order.Id.Value].Count() == 1
        && history.Count(entry => entry.Kind == QuoteJournalKind.Converted && entry.Order == order.Number) == 1;

    private void CheckWhatIsOfNoQuote()
    {
        var pages = Pages.SelectMany(of => of).ToList();
        _half.AddRange(Orders.Values.ExceptBy(pages.Select(page => page.OrderId), order => order.Id).Select(order => $"{order.Number} is of no quote"));
        _half.AddRange(Rights.Keys.Except(pages.SelectMany(page => page.Contract?.Entitlements ?? [])).Select(id => $"{Rights[id].Number} is of no order"));
        _half.AddRange(Contracts.Values.Where(contract => contract.State == ContractState.Active).ExceptBy(pages.Select(page => page.Contract?.ContractId), contract => contract.Id)
            .Select(contract => $"{contract.Number} is of no order"));
        _half.AddRange(Contracts.Values.Where(contract => contract.State != ContractState.Active && contract.Lines.Count > 0).Select(contract => $"{contract.Number} has lines still"));
        _half.AddRange(Lines.Select(of => of.Key).Except(Orders.Keys).Select(id => $"Lines of no order {id}"));
    }
}
