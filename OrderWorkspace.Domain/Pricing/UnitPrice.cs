namespace OrderWorkspace.Domain.Pricing;

/// <summary>A unit price on its way through the pricing plan, with the steps that led to it.</summary>
internal sealed class UnitPrice(decimal quantity)
{
    private readonly List<PriceStep> _steps = [];
    private decimal? _graduated;

    /// <summary>The price now.</summary>
    public decimal Value => _steps[^1].To;

    /// <summary>The steps so far, first to last.</summary>
    public IReadOnlyList<PriceStep> Steps => _steps;

    /// <summary>What the quantity costs at it, not rounded; for usage what one unit does. The shares of graduated tiers are summed up exactly, although their price per unit is rounded.</summary>
    public decimal AmountOf(ChargeKind kind) => kind == ChargeKind.Usage ? Value : _graduated ?? Value * quantity;

    /// <summary>It becomes <paramref name="price"/>.</summary>
    public void Becomes(decimal price, PriceStepKind kind, string source, string? detail = null) =>
        Add(new(kind, Before, PriceStep.Rounded(price), source, detail));

    /// <summary>It changes by <paramref name="value"/>.</summary>
    public void Changes(AdjustmentKind by, decimal value, PriceStepKind kind, string source, string? detail) =>
        Add(new(kind, Before, Adjustment.Apply(by, value, Value), source, detail) { By = by, Value = value });

    /// <summary>The quantity is charged share by share: after each it is what one of the units so far costs on average.</summary>
    public void IsCharged(IEnumerable<TierShare> shares, string source)
    {
        var (units, amount) = (0m, 0m);
        foreach (var share in shares)
        {
            (units, amount) = (units + share.Quantity, amount + share.Amount);
            Add(new(PriceStepKind.GraduatedTier, Before, PriceStep.Rounded(amount / units), source) { Share = share });
        }
        _graduated = amount;
    }

    private decimal? Before => _steps.Count == 0 ? null : Value;

    private void Add(PriceStep step)
    {
        _steps.Add(step);
        _graduated = null;
    }
}
