using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>What a price is asked for.</summary>
/// <param name="OfferingCode">The offering.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Characteristics">The values it is configured with.</param>
/// <param name="On">The day that price lists have to be valid on.</param>
public sealed record PriceQuestion(string OfferingCode, decimal Quantity, IReadOnlyList<Characteristic> Characteristics, DateOnly On)
{
    /// <summary>Code of the bundle it is part of; null outside of one.</summary>
    public string? InBundle { get; init; }

    /// <summary>The contract it is under; null when none.</summary>
    public Contract? Contract { get; init; }

    /// <summary>What an agent changed.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];
}

/// <summary>Prices an offering. Each step of the plan that changes a unit price is a step of its trail.</summary>
public static class Pricer
{
    // Unit prices are kept with up to six decimals.
    private const int UnitPriceDigits = 6;

    /// <summary>The charges, one per label of the price list; empty when no list has a price.</summary>
    public static IReadOnlyList<Charge> Charges(PriceQuestion question, PriceBook book) =>
        book.For(question.OfferingCode, question.On) is not var (list, prices)
            ? []
            : [.. prices.GroupBy(p => p.Label).Select(same => Charge(question, list, [.. same])).OfType<Charge>()];

    private static Charge? Charge(PriceQuestion question, PriceList list, IReadOnlyList<Price> prices)
    {
        var trail = new List<PriceStep>();
        var price = FromList(question, list, prices, trail);
        if (price is null) return null;

        Agreed(question, price, trail);
        Adjusted(question, price, trail);

        var unitPrice = trail[^1].To;
        var amount = new Money(price.Kind == ChargeKind.Usage ? unitPrice : unitPrice * question.Quantity, list.Currency);
        return new Charge(price.Label, price.Kind, price.Period, price.Unit, unitPrice, amount.Rounded(), trail);
    }

    /// <summary>List price, then the price for a characteristic, then for the quantity, then inside a bundle.</summary>
    private static Price? FromList(PriceQuestion question, PriceList list, IReadOnlyList<Price> prices, List<PriceStep> trail)
    {
        var anywhere = prices.Where(p => p.InBundle is null).ToList();
        var plain = anywhere.Find(p => p.When is null);
        var conditional = anywhere.Find(p => p.When?.HoldsFor(question.Characteristics) == true);
        var inBundle = question.InBundle is { } bundle ? prices.FirstOrDefault(p => p.InBundle == bundle && p.When?.HoldsFor(question.Characteristics) != false) : null;

        if (plain is not null) Step(trail, PriceStepKind.List, plain.Tiers[0].UnitPrice, list.Name);
        if (conditional is not null)
            Step(trail, PriceStepKind.Characteristic, conditional.Tiers[0].UnitPrice, list.Name, conditional.When!.ToString());
        if ((conditional ?? plain) is { } listed) Tier(trail, listed, question.Quantity, list);
        if (inBundle is not null)
        {
            Step(trail, PriceStepKind.BundleComponent, inBundle.Tiers[0].UnitPrice, list.Name, inBundle.InBundle);
            Tier(trail, inBundle, question.Quantity, list);
        }
        return inBundle ?? conditional ?? plain;
    }

    private static void Tier(List<PriceStep> trail, Price price, decimal quantity, PriceList list)
    {
        if (price.Tiers.LastOrDefault(t => t.FromQuantity <= quantity) is { } tier && tier != price.Tiers[0])
            Step(trail, PriceStepKind.Tier, tier.UnitPrice, list.Name, FormattableString.Invariant($"{tier.FromQuantity:0.######}"));
    }

    /// <summary>A negotiated price replaces the list's; the contract's percentage is only for what was not negotiated.</summary>
    private static void Agreed(PriceQuestion question, Price price, List<PriceStep> trail)
    {
        if (question.Contract is not { } contract) return;
        var negotiated = contract.NegotiatedPrices.FirstOrDefault(n => n.OfferingCode == price.OfferingCode && n.Label == price.Label);
        if (negotiated is not null)
            Step(trail, PriceStepKind.Contract, negotiated.UnitPrice, contract.Number.Value);
        else if (contract.RecurringAdjustmentPercent is { } percent && price.Kind == ChargeKind.Recurring)
            Step(trail, PriceStepKind.ContractAdjustment, trail[^1].To * (1 + percent / 100m), contract.Number.Value, FormattableString.Invariant($"{percent:+0.##;-0.##} %"));
    }

    private static void Adjusted(PriceQuestion question, Price price, List<PriceStep> trail)
    {
        foreach (var adjustment in question.Adjustments)
            if (adjustment.ChargeLabel == price.Label)
                Step(trail, PriceStepKind.Manual, adjustment.AppliedTo(trail[^1].To), Say(adjustment), adjustment.Reason);
    }

    private static string Say(Adjustment adjustment) => adjustment.Kind switch
    {
        AdjustmentKind.Percentage => FormattableString.Invariant($"{adjustment.Value:+0.##;-0.##} %"),
        AdjustmentKind.Amount => FormattableString.Invariant($"{adjustment.Value:+0.######;-0.######}"),
        _ => FormattableString.Invariant($"= {adjustment.Value:0.######}"),
    };

    private static void Step(List<PriceStep> trail, PriceStepKind kind, decimal to, string source, string? detail = null) =>
        trail.Add(new PriceStep(kind, trail.Count == 0 ? null : trail[^1].To, decimal.Round(to, UnitPriceDigits, MidpointRounding.AwayFromZero), source, detail));
}
