namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Quantities multiply down: a bundle with twice as many has twice as many of each component.</summary>
internal static class PartQuantities
{
    // As many digits as a quantity is kept with.
    private const int Digits = 6;

    /// <summary>
    /// The changes of what lies under <paramref name="line"/> when its quantity becomes that of <paramref name="written"/>. None while either is no number above zero:
    /// then nobody knows how many there are of each.
    /// </summary>
    public static IEnumerable<OrderChange> Follow(OpenOrder open, OrderLine line, OrderLine written) =>
        line.Action == LineAction.Add && line.Quantity is > 0 and var from && written.Quantity is > 0 and var to
            ? open.Tree.WithDescendants(line.Id).Where(id => id != line.Id).Select(id => open.Order.Lines[id])
                .Where(part => part is { Action: LineAction.Add, Quantity: not null }).Select(part => Scaled(part, from, to))
            : [];

    private static LineFieldChanged Scaled(OrderLine part, decimal from, decimal to)
    {
        var now = part.Read(LineField.Quantity);
        return new(part.Id, LineField.Quantity, now, now with { Text = LineRules.Text(decimal.Round(part.Quantity!.Value * to / from, Digits)) });
    }
}
