using System.Globalization;
using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Components.Findings;

/// <summary>Says findings in the user's language; the words are the same wherever the finding shows.</summary>
public static class FindingWords
{
    public static string Say(this IStringLocalizer<FindingTexts> texts, Finding finding, IStringLocalizer<Texts> shared)
    {
        var values = finding.Values.ToDictionary(value => value.Key, value => Word(texts, shared, value.Value));
        var template = texts[finding.Code];
        return (finding with { Values = values }).Say(template.ResourceNotFound ? finding.Kind.Template : template.Value, CultureInfo.CurrentCulture);
    }

    private static object? Word(IStringLocalizer<FindingTexts> texts, IStringLocalizer<Texts> shared, object? value) => value switch
    {
        Money money => $"{money.Currency.Code} {money.Amount.ToString($"N{money.Currency.Digits}", CultureInfo.CurrentCulture)}",
        bool isSo => shared[isSo ? "Yes" : "No"].Value,
        Enum named => shared[$"{named.GetType().Name}{named}"].Value,
        string text => text.Length > 0 ? texts[text].Value : text, // itself where it is no word of ours
        System.Collections.IEnumerable several => string.Join(", ", several.Cast<object?>().Select(one => Word(texts, shared, one))),
        _ => value,
    };
}
