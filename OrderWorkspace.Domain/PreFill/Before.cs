using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.PreFill;

/// <summary>What a field of the header held on the customer's last orders that were submitted.</summary>
internal sealed class Before
{
    private readonly (EarlierOrder Order, string Value)? _last;
    private readonly IReadOnlyList<Habit> _habits;

    /// <summary>What <paramref name="value"/> says of the orders.</summary>
    /// <param name="context">The world around the order.</param>
    /// <param name="value">Text form of the field; null where an order had none.</param>
    /// <param name="possible">The values that there still are; null when anything can be typed.</param>
    public Before(OrderContext context, Func<EarlierOrder, string?> value, IEnumerable<string>? possible = null)
    {
        var still = possible?.ToHashSet();
        var orders = context.EarlierOrders.Where(order => order.State != OrderState.Draft).ToList();
        if (orders is [var newest, ..] && Held(newest) is { } last) _last = (newest, last);
        _habits = Habit.Of([.. orders.Select(Held).OfType<string>()]);

        string? Held(EarlierOrder order) => value(order) is { } held && still?.Contains(held) != false ? held : null;
    }

    /// <summary>The value that the customer usually has; null when it has no habit.</summary>
    public Habit? Usual => _habits is [{ IsUsual: true } usual, ..] ? usual : null;

    /// <summary>What the customer usually has, else what it had last; null when that is no more.</summary>
    public (string Value, FieldSource Source)? Likeliest => Usual is { } usual ? (usual.Value, usual.Source)
        : _last is { } last ? (last.Value, new FieldSource(SourceKind.EarlierOrder, last.Order.Number.Value))
        : null;

    /// <summary>What was held before goes first among <paramref name="all"/>, the most usual at the front, and says how often.</summary>
    public IReadOnlyList<Alternative> First(IEnumerable<Alternative> all)
    {
        var byValue = _habits.ToDictionary(habit => habit.Value);
        return [.. all.Select(one => byValue.TryGetValue(one.Value, out var habit) ? one with { Source = habit.Source } : one)
            .OrderByDescending(one => byValue.GetValueOrDefault(one.Value)?.Times ?? 0)];
    }
}
