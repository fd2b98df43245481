using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorkspace.Domain.Orders.QuickAdd;

/// <summary>A number as people type it: <c>1000</c>, <c>1,000</c>, <c>2.5</c> and <c>2,5</c>. A comma with three digits after it groups, any other is a decimal comma.</summary>
internal static partial class TypedNumber
{
    public static decimal? Of(string text)
    {
        var plain = Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Grouped();
}
