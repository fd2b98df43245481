using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What lines may draw on entitlements: each for itself, and all of an order together.</summary>
internal static class EntitlementRules
{
    /// <summary>Whether one line may draw on its entitlement at all.</summary>
    public static Finding? Check(OpenOrder open, OrderLine line)
    {
        if (line.EntitlementId is not { } id) return null;
        var entitlement = open.Context.Entitlements.FirstOrDefault(e => e.Id == id);
        var day = DateRules.DayOf(open, line);
        if (entitlement is null) return Foreign(open, line);
        if (!entitlement.IsValidOn(day))
            return Finding.Of(OrderFindings.EntitlementNotValid, Path(line.Id),
                ("entitlement", entitlement.Number), ("from", entitlement.ValidFrom), ("until", entitlement.ValidTo), ("date", day));
        return entitlement.OfferingCode is { } code && open.Context.Offerings.GetValueOrDefault(line.OfferingId) is { } offering && offering.Code != code
            ? Finding.Of(OrderFindings.EntitlementForOther, Path(line.Id), ("entitlement", entitlement.Number), ("name", entitlement.Name), ("offering", offering.Name))
            : null;
    }

    /// <summary>Whether an entitlement has enough for all lines that draw on it, beside those of other orders; found at the last of them.</summary>
    public static IEnumerable<Finding> EnoughIsLeft(OpenOrder open)
    {
        foreach (var entitlement in open.Context.Entitlements)
            if (open.Draws.ByEntitlement.GetValueOrDefault(entitlement.Id) is { } draw && open.Context.UnitsLeftOf(entitlement) is var left && draw.Units > left)
                yield return Finding.Of(OrderFindings.EntitlementUsedUp, Path(draw.Lines.Max),
                    ("entitlement", entitlement.Number), ("left", left), ("unit", entitlement.Unit), ("quantity", draw.Units));
    }

    /// <summary>The finding that the entitlement is none of the customer's.</summary>
    public static Finding Foreign(OpenOrder open, OrderLine line) => Finding.Of(OrderFindings.EntitlementForeign, Path(line.Id), ("customer", open.Context.Customer.Name));

    private static FieldPath Path(LineId line) => OrderRules.Path(line, nameof(LineField.Entitlement));
}
