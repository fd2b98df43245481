using OrderWorkspace.Domain.Agreements;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>
/// Prices an offering. Each step of the plan that changes a unit price is a step of its trail. A charge is for a whole period:
/// no price is cut to the days between two dates (proration).
/// </summary>
public static class Pricer
{
    /// <summary>
    /// The charges: those agreed in a quote, else one per label of the first price list of which a price applies, and those that only the contract has;
    /// empty when there are none.
    /// </summary>
    public static IReadOnlyList<Charge> Charges(PriceQuestion question, PriceBook book)
    {
        if (question.Agreed.Count > 0) return [.. question.Agreed.Select(agreed => Agreed(question, agreed))];
        var charges = new List<Charge>();
        foreach (var listed in book.AllFor(question.OfferingCode, question.On))
        {
            AddListed(question, listed, charges);
            if (charges.Count > 0) break;
        }
        if (question.Contract is { NegotiatedPrices.Count: > 0 } contract) AddNegotiated(question, contract, charges);
        return charges;
    }

    private static void AddListed(PriceQuestion question, ListedPrices listed, List<Charge> charges)
    {
        var list = new ListPrice(listed, question);
        foreach (var prices in listed.Prices.ByLabel)
            if (Charge(question, listed, list, prices) is { } charge)
                charges.Add(charge);
    }

    /// <summary>What the contract has a price for and no list.</summary>
    private static void AddNegotiated(PriceQuestion question, Contract contract, List<Charge> charges)
    {
        foreach (var negotiated in contract.NegotiatedPrices.Where(n => n.OfferingCode == question.OfferingCode))
        {
            if (negotiated.Kind is not { } kind || charges.Exists(charge => charge.Label == negotiated.Label)) continue;
            var price = new UnitPrice(question.Quantity);
            price.Becomes(negotiated.UnitPrice, PriceStepKind.Contract, contract.Number.Value);
            Adjusted(question, negotiated.Label, price);
            charges.Add(new(negotiated.Label, kind, negotiated.Period, negotiated.Unit, price.Value, new Money(price.AmountOf(kind), contract.Currency).Rounded(), price.Steps));
        }
    }

    private static Charge? Charge(PriceQuestion question, ListedPrices listed, ListPrice list, ChargePrices prices)
    {
        var price = new UnitPrice(question.Quantity);
        if (list.TakeInto(price, prices) is not { } taken) return null;
        AsAgreed(question, taken, price);
        Adjusted(question, taken.Label, price);

        return new Charge(taken.Label, taken.Kind, taken.Period, taken.Unit, price.Value, new Money(price.AmountOf(taken.Kind), listed.Currency).Rounded(), price.Steps) { Rate = listed.Rate };
    }

    /// <summary>What was agreed stays as it is to the cent, unless the quantity or an agent changes it.</summary>
    private static Charge Agreed(PriceQuestion question, AgreedCharge agreed)
    {
        var price = new UnitPrice(question.Quantity);
        price.Becomes(agreed.UnitPrice, PriceStepKind.Quote, agreed.Source);
        Adjusted(question, agreed.Label, price);

        var asAgreed = price.Steps.Count == 1 && question.Quantity == agreed.Quantity;
        return new Charge(
            agreed.Label, agreed.Kind, agreed.Period, agreed.Unit, price.Value,
            asAgreed ? agreed.Amount : (agreed.Amount with { Amount = price.AmountOf(agreed.Kind) }).Rounded(), price.Steps);
    }

    /// <summary>A negotiated price replaces the list's; the contract's percentage is only for what was not negotiated, the account's only where the contract has none.</summary>
    private static void AsAgreed(PriceQuestion question, Price listed, UnitPrice price)
    {
        var contract = question.Contract;
        if (contract?.NegotiatedPrices.FirstOrDefault(n => n.OfferingCode == listed.OfferingCode && n.Label == listed.Label) is { } negotiated)
            price.Becomes(negotiated.UnitPrice, PriceStepKind.Contract, contract.Number.Value);
        else if (listed.Kind == ChargeKind.Recurring && contract?.RecurringAdjustmentPercent is { } agreed)
            price.Changes(AdjustmentKind.Percentage, agreed, PriceStepKind.ContractAdjustment, contract.Number.Value, Adjustment.Say(AdjustmentKind.Percentage, agreed));
        else if (listed.Kind == ChargeKind.Recurring && question.Customer is { RecurringAdjustmentPercent: { } usual } customer)
            price.Changes(AdjustmentKind.Percentage, usual, PriceStepKind.AccountAdjustment, customer.Number.Value, Adjustment.Say(AdjustmentKind.Percentage, usual));
    }

    private static void Adjusted(PriceQuestion question, string label, UnitPrice price)
    {
        foreach (var adjustment in question.Adjustments)
            if (adjustment.ChargeLabel == label)
                price.Changes(adjustment.Kind, adjustment.Value, PriceStepKind.Manual, Adjustment.Say(adjustment.Kind, adjustment.Value), adjustment.Reason);
    }
}
