using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.PreFill;

/// <summary>What a line that gave the customer something said of it, on an order that was submitted.</summary>
/// <param name="OfferingCode">What it was, in any version.</param>
/// <param name="Characteristics">Its values.</param>
/// <param name="TermMonths">Months it was bought for; null when it has no recurring charge.</param>
/// <param name="LocationId">Where it went; null means where the order went.</param>
public sealed record Taken(string OfferingCode, IReadOnlyList<Characteristic> Characteristics, int? TermMonths, Id<Location>? LocationId);

/// <summary>A value that a customer took with an offering before.</summary>
/// <param name="Value">Its text form.</param>
/// <param name="Times">How many lines had it.</param>
/// <param name="Of">How many lines had any value.</param>
public sealed record Habit(string Value, int Times, int Of)
{
    /// <summary>Whether the customer usually takes it: more than once, and more often than all others together.</summary>
    public bool IsUsual => Times > 1 && Times * 2 > Of;

    /// <summary>Says how usual it is: <c>4/5</c> is four of five lines.</summary>
    public FieldSource Source => new(SourceKind.Habit, FormattableString.Invariant($"{Times}/{Of}"));

    /// <summary>The values that lines of <paramref name="offering"/> had before, the most usual first; of equally usual ones that of the newest line.</summary>
    public static IReadOnlyList<Habit> For(OrderContext context, ProductOffering offering, Func<Taken, string?> value)
    {
        var values = context.TakenBefore.Where(t => t.OfferingCode == offering.Code).Select(value).OfType<string>().ToList();
        return [.. values.CountBy(v => v).Select(counted => new Habit(counted.Key, counted.Value, values.Count)).OrderByDescending(h => h.Times)];
    }
}
