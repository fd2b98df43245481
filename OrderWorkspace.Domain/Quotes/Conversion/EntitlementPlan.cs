using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Domain.Quotes.Conversion;

/// <summary>What the products bought under a contract give a right to.</summary>
internal static class EntitlementPlan
{
    /// <summary>Months that can be drawn what comes with a contract that has no end, or goes on after it. Our choice: a contract year, as renewals go by.</summary>
    private const int UsualMonths = 12;

    /// <summary>One entitlement for each right; what several lines give adds up.</summary>
    public static IReadOnlyList<Entitlement> Of(Contract contract, IEnumerable<OrderLine> bought, OrderContext context, DateOnly start, DateTimeOffset now) =>
    [
        .. from line in bought
           from right in context.Offerings.GetValueOrDefault(line.OfferingId)?.Entitles ?? []
           group right.Units * (line.Quantity ?? 0) by (right.Name, right.OfferingCode, right.Unit) into same
           select new Entitlement
           {
               Id = Id<Entitlement>.New(now),
               Number = default,
               CustomerId = contract.CustomerId,
               ContractId = contract.Id,
               Name = same.Key.Name,
               OfferingCode = same.Key.OfferingCode,
               Unit = same.Key.Unit,
               UnitsGranted = same.Sum(),
               ValidFrom = start,
               ValidTo = contract.To is { } end && end >= start ? end : Period.OfMonths(start, UsualMonths).To!.Value,
           },
    ];
}
