namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>What a pending order waits for.</summary>
public enum Awaited
{
    /// <summary>Somebody's approval.</summary>
    Approval,

    /// <summary>Technical data that are missing.</summary>
    Enrichment,

    /// <summary>Information from the customer.</summary>
    Customer,

    /// <summary>A date.</summary>
    Date,
}

/// <summary>Why an order is pending. Its text form is the order's <see cref="Order.StateReason"/>: "Approval: above the credit limit".</summary>
/// <param name="For">What it waits for.</param>
/// <param name="Detail">More about it; null when there is none.</param>
public sealed record Waiting(Awaited For, string? Detail)
{
    private const string Then = ": ";

    /// <summary>Reads the text form; null when it is another text.</summary>
    public static Waiting? From(string? text)
    {
        var (name, detail) = text?.Split(Then, 2) switch { [var all] => (all, null), [var first, var rest] => (first, rest), _ => (null, null) };
        return Enum.GetValues<Awaited>().Where(awaited => awaited.ToString() == name).Select(awaited => new Waiting(awaited, detail)).FirstOrDefault();
    }

    /// <inheritdoc/>
    public override string ToString() => Detail is null ? For.ToString() : $"{For}{Then}{Detail}";
}
