using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.PreFill;

/// <summary>What a line that gave the customer something said of it, on an order that was submitted.</summary>
/// <param name="OfferingCode">What it was, in any version.</param>
/// <param name="Characteristics">Its values.</param>
/// <param name="TermMonths">Months it was bought for; null when it has no recurring charge.</param>
/// <param name="LocationId">Where it went; null means where the order went.</param>
/// <param name="SiteContactId">Who opened the door; null means the order's technical contact.</param>
public sealed record Taken(string OfferingCode, IReadOnlyList<Characteristic> Characteristics, int? TermMonths, Id<Location>? LocationId, Id<Contact>? SiteContactId = null);

/// <summary>A value that a customer had before, of an offering it took or on its orders.</summary>
/// <param name="Value">Its text form.</param>
/// <param name="Times">How often it had it.</param>
/// <param name="All">How often it had any value.</param>
public sealed record Habit(string Value, int Times, int All)
{
    /// <summary>Whether the customer usually takes it: more than once, and more often than all others together.</summary>
    public bool IsUsual => Times > 1 && Times * 2 > All;

    /// <summary>Says how usual it is: <c>4/5</c> is four of five times.</summary>
    public FieldSource Source => new(SourceKind.Habit, FormattableString.Invariant($"{Times}/{All}"));

    /// <summary>Each of <paramref name="newestFirst"/>, the most usual first; of equally usual ones the newest.</summary>
    public static IReadOnlyList<Habit> Of(IReadOnlyCollection<string> newestFirst) =>
        [.. newestFirst.CountBy(value => value).Select(counted => new Habit(counted.Key, counted.Value, newestFirst.Count)).OrderByDescending(habit => habit.Times)];

    /// <summary>The values that lines of <paramref name="offering"/> had before, the most usual first; of equally usual ones that of the newest line.</summary>
    public static IReadOnlyList<Habit> For(OrderContext context, ProductOffering offering, Func<Taken, string?> value) =>
        Of(context.TakenBefore.Where(t => t.OfferingCode == offering.Code).Select(value).OfType<string>().ToList());
}
