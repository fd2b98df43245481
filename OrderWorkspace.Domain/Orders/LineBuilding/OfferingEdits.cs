using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>What edits that add offerings have in common.</summary>
internal static class OfferingEdits
{
    /// <summary>The refusal of a quantity that no line can hold; null when it can.</summary>
    public static Finding? TooMany(ProductOffering offering, decimal quantity) => decimal.Abs(quantity) < Fields.QuantityLimit
        ? null
        : Finding.Of(OrderFindings.QuantityTooLarge, FieldPath.Root.Field("quantity"),
            ("offering", offering.Name), ("quantity", quantity), ("maximum", offering.MaximumQuantity ?? Fields.QuantityLimit));
}
