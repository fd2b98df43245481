using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>Looks at the prices beside the one that applies. For people who ask: pricing itself has no need of it.</summary>
/// <param name="question">What was priced.</param>
/// <param name="book">The lists as they were asked for it.</param>
/// <param name="all">All lists that are known, in any currency.</param>
/// <param name="contracts">The customer's contracts.</param>
internal sealed class OtherPrices(PriceQuestion question, PriceBook book, PriceBook all, IReadOnlyList<Contract> contracts)
{
    private readonly ListedPrices? _asked = book.AllFor(question.OfferingCode, question.On).FirstOrDefault(listed => new ListPrice(listed, question).HasAny);

    /// <summary>The other prices of a charge: those of the same list, of other lists, of contracts.</summary>
    public IReadOnlyList<OtherPrice> Of(string label) => [.. InTheList(label), .. InOtherLists(label), .. InContracts(label)];

    private IEnumerable<OtherPrice> InTheList(string label)
    {
        if (_asked is not { } listed || PricesIn(listed, label) is not { } prices) return [];
        var taken = new ListPrice(listed, question).TakeInto(new UnitPrice(question.Quantity), prices);
        if (question.Agreed is [var agreed, ..]) return taken is null ? [] : [Priced(listed, taken, question.Quantity, WhyNot.Quoted, agreed.Source)];
        return
        [
            .. taken?.Tiers.Skip(1).Where(tier => tier.FromQuantity > question.Quantity).Select(tier => Priced(listed, taken, tier.FromQuantity, WhyNot.Quantity, tier.FromQuantity)) ?? [],
            .. prices.All.Where(price => price != taken).Select(price => Beside(listed, price)),
        ];
    }

    /// <summary>A price of the list that applies which is not the one that was taken.</summary>
    private OtherPrice Beside(ListedPrices listed, Price price)
    {
        var (why, value) = price switch
        {
            { InBundle: { } bundle } when bundle != question.InBundle => (WhyNot.Bundle, (object?)bundle),
            { When: { } when } when !when.HoldsFor(question.Characteristics) => (WhyNot.Configuration, when.ToString()),
            { TermMonths: { } months } when !(question.TermMonths >= months) => (WhyNot.Term, months),
            _ => (WhyNot.General, null),
        };
        return Priced(listed, price, question.Quantity, why, value);
    }

    private IEnumerable<OtherPrice> InOtherLists(string label)
    {
        if (question.Agreed.Count > 0 || !book.Prices.TryGetValue(question.OfferingCode, out var prices)) yield break;
        foreach (var list in all.Lists.Concat(all.OfOtherSegments.Where(list => list.Currency == book.Currency)).Where(list => list.Id != _asked?.List.Id))
        {
            if (prices.FirstOrDefault(p => p.PriceListId == list.Id) is not { } offered) continue;
            var (rate, (why, value)) = (RateFor(list), WhyNotAsked(list));
            var listed = new ListedPrices(list, offered, rate);
            var price = new UnitPrice(question.Quantity);
            if (PricesIn(listed, label) is not { } charge) continue;
            if (new ListPrice(listed, question).TakeInto(price, charge) is not null) yield return new(list.Name, price.Value, listed.Currency, why, value);
            else if (why == WhyNot.LaterList) foreach (var passed in charge.All) yield return Beside(listed, passed);
        }
    }

    private (WhyNot Why, object? Value) WhyNotAsked(PriceList list) => list switch
    {
        { Segment: { } segment } when all.OfOtherSegments.Contains(list) => (WhyNot.OtherSegment, segment),
        _ when list.ValidFrom > question.On => (WhyNot.NotYet, list.ValidFrom),
        { ValidTo: { } until } when until < question.On => (WhyNot.Over, until),
        _ when !IsChanged(list) => (WhyNot.OtherCurrency, list.Currency),
        _ => (WhyNot.LaterList, _asked?.List.Name),
    };

    private bool IsChanged(PriceList list) => list.Currency == book.Currency || (book.Lists.Contains(list) && RateFor(list) is not null);

    private ExchangeRate? RateFor(PriceList list) => book.Lists.Contains(list) ? book.RateOf(list, question.On) : null;

    private IEnumerable<OtherPrice> InContracts(string label)
    {
        if (question.Agreed.Count > 0 || (_asked?.Currency ?? question.Contract?.Currency) is not { } currency) yield break;
        var list = new UnitPrice(question.Quantity);
        var kind = _asked is { } listed && PricesIn(listed, label) is { } prices ? new ListPrice(listed, question).TakeInto(list, prices)?.Kind : null;
        foreach (var contract in contracts.Where(contract => contract.Id != question.Contract?.Id))
        {
            var negotiated = contract.NegotiatedPrices.FirstOrDefault(price => price.OfferingCode == question.OfferingCode && price.Label == label)?.UnitPrice;
            var discounted = kind == ChargeKind.Recurring && contract.Currency == currency && contract.RecurringAdjustmentPercent is { } percent
                ? Adjustment.Apply(AdjustmentKind.Percentage, percent, list.Value)
                : (decimal?)null;
            if ((negotiated ?? discounted) is not { } unitPrice) continue;
            var (why, value) = WhyNotUnder(contract, currency);
            yield return new(contract.Number.Value, unitPrice, contract.Currency, why, value);
        }
    }

    private (WhyNot Why, object? Value) WhyNotUnder(Contract contract, Currency asked) => contract switch
    {
        { To: { } until } when until < question.On => (WhyNot.Over, until),
        { State: ContractState.Active } when contract.From > question.On => (WhyNot.NotYet, contract.From),
        { State: not ContractState.Active } => (WhyNot.Ended, null),
        _ when contract.Currency != asked => (WhyNot.OtherCurrency, contract.Currency),
        _ => (WhyNot.OtherContract, null),
    };

    private static ChargePrices? PricesIn(ListedPrices listed, string label) => listed.Prices.ByLabel.FirstOrDefault(charge => charge.All[0].Label == label);

    /// <summary>A price as it would be for so many, on its own.</summary>
    private static OtherPrice Priced(ListedPrices listed, Price price, decimal quantity, WhyNot why, object? value)
    {
        var unitPrice = price.Tiers.Last(tier => tier == price.Tiers[0] || tier.FromQuantity <= quantity).UnitPrice;
        return new(listed.List.Name, PriceStep.Rounded(unitPrice * (listed.Rate?.Rate ?? 1)), listed.Currency, why, value);
    }
}
