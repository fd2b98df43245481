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

    /// <summary>What the quantity costs at it, not rounded. Graduated tiers are summed up exactly, although their price per unit is rounded.</summary>
    public decimal Amount => _graduated ?? Value * quantity;

    /// <summary>It becomes <paramref name="price"/>.</summary>
    public void Becomes(decimal price, PriceStepKind kind, string source, string? detail = null) =>
        Add(new(kind, Before, PriceStep.Rounded(price), source, detail));

    /// <summary>It changes by <paramref name="value"/>.</summary>
    public void Changes(AdjustmentKind by, decimal value, PriceStepKind kind, string source, string? detail) =>
        Add(new(kind, Before, Adjustment.Apply(by, value, Value), source, detail) { By = by, Value = value });

    /// <summary>It becomes what one unit costs on average when the whole quantity costs <paramref name="amount"/>.</summary>
    public void Averages(decimal amount, PriceStepKind kind, string source, string? detail)
    {
        Becomes(amount / quantity, kind, source, detail);
        _graduated = amount;
    }

    private decimal? Before => _steps.Count == 0 ? null : Value;

    private void Add(PriceStep step)
    {
        _steps.Add(step);
        _graduated = null;
    }
}
