namespace OrderWorkspace.Domain;

/// <summary>Days from one to another, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null when it has no end.</param>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    /// <summary>So many months from a day on: of one month from 15 January the last day is 14 February.</summary>
    public static Period OfMonths(DateOnly from, int months) => new(from, from.AddMonths(months).AddDays(-1));

    /// <summary>Months that lie in it as a whole; null when it has no end.</summary>
    public int? WholeMonths
    {
        get
        {
            if (To?.AddDays(1) is not { } end) return null;
            var months = (end.Year - From.Year) * 12 + end.Month - From.Month;
            return From.AddMonths(months) > end ? months - 1 : months;
        }
    }

    /// <summary>Whether <paramref name="day"/> lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && (To is null || day <= To);
}
