namespace OrderWorkspace.Domain.Pricing;

/// <summary>
/// Prices an offering. Each step of the plan that changes a unit price is a step of its trail. A charge is for a whole period:
/// no price is cut to the days between two dates (proration).
/// </summary>
public static class Pricer
{
    /// <summary>The charges: those agreed in a quote, else one per label of the first price list that has prices; empty when there are none.</summary>
    public static IReadOnlyList<Charge> Charges(PriceQuestion question, PriceBook book)
    {
        if (question.Agreed.Count > 0) return [.. question.Agreed.Select(agreed => Agreed(question, agreed))];
        if (book.For(question.OfferingCode, question.On) is not { } listed) return [];
        var (list, charges) = (new ListPrice(listed, question), new List<Charge>(listed.Prices.ByLabel.Count));
        foreach (var prices in listed.Prices.ByLabel)
            if (Charge(question, listed, list, prices) is { } charge)
                charges.Add(charge);
        return charges;
    }

    private static Charge? Charge(PriceQuestion question, ListedPrices listed, ListPrice list, ChargePrices prices)
    {
        var price = new UnitPrice(question.Quantity);
        if (list.TakeInto(price, prices) is not { } taken) return null;
        AsAgreed(question, taken, price);
        Adjusted(question, taken.Label, price);

        var amount = taken.Kind == ChargeKind.Usage ? price.Value : price.Amount;
        return new Charge(taken.Label, taken.Kind, taken.Period, taken.Unit, price.Value, new Money(amount, listed.Currency).Rounded(), price.Steps) { Rate = listed.Rate };
    }

    /// <summary>What was agreed stays as it is to the cent, unless the quantity or an agent changes it.</summary>
    private static Charge Agreed(PriceQuestion question, AgreedCharge agreed)
    {
        var price = new UnitPrice(question.Quantity);
        price.Becomes(agreed.UnitPrice, PriceStepKind.Quote, agreed.Source);
        Adjusted(question, agreed.Label, price);

        var asAgreed = price.Steps.Count == 1 && question.Quantity == agreed.Quantity;
        var amount = agreed.Kind == ChargeKind.Usage ? price.Value : price.Amount;
        return new Charge(
            agreed.Label, agreed.Kind, agreed.Period, agreed.Unit, price.Value,
            asAgreed ? agreed.Amount : (agreed.Amount with { Amount = amount }).Rounded(), price.Steps);
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
