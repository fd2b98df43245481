using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Domain.Catalog;

/// <summary>Checks values against the characteristics of a specification.</summary>
public static class CharacteristicCheck
{
    /// <summary>All that is wrong with <paramref name="values"/>, one by one; paths lie under <paramref name="line"/>.</summary>
    public static IEnumerable<Finding> Check(ProductSpecification specification, IReadOnlyList<Characteristic> values, FieldPath line)
    {
        foreach (var characteristic in specification.Characteristics)
            foreach (var finding in CheckOne(specification, characteristic, values, line.Characteristic(characteristic.Name)))
                yield return characteristic.Derived is null ? finding : finding with { Fix = null };

        foreach (var value in values)
            if (specification.Characteristics.All(c => c.Name != value.Name))
                yield return IsUnknown(specification.Name, value.Name, line);
    }

    /// <summary>All that is wrong with <paramref name="values"/>, one by one and by the specification's schema. Of what is wrong by itself the schema says nothing more.</summary>
    public static IEnumerable<Finding> Check(ProductSpecification specification, IReadOnlyList<Characteristic> values, FieldPath line, SchemaCheck misfits)
    {
        var findings = Check(specification, values, line).ToList();
        return specification.JsonSchema is null
            ? findings
            : findings.Concat(SchemaRules.Check(specification, values, line, misfits).Where(more => findings.TrueForAll(known => !more.Path.IsWithin(known.Path))));
    }

    /// <summary>The characteristics whose values are not taken, by themselves or beside the others.</summary>
    internal static IReadOnlySet<string> Refused(ProductSpecification specification, IReadOnlyList<Characteristic> values, SchemaCheck misfits) =>
        Check(specification, values, FieldPath.Root, misfits).Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path.CharacteristicName)
            .OfType<string>().Where(name => values.ValueOf(name) is not null).ToHashSet();

    /// <summary>That <paramref name="specification"/> has no characteristic called <paramref name="name"/>.</summary>
    public static Finding IsUnknown(string specification, string name, FieldPath line) =>
        Finding.Of(CharacteristicFindings.Unknown, line.Characteristic(name), ("specification", specification), ("name", name));

    /// <summary>The finding that <paramref name="characteristic"/> is not for anybody to enter; null when it is.</summary>
    public static Finding? IsDerived(ProductSpecification specification, CharacteristicSpecification characteristic, FieldPath line) =>
        characteristic.Derived is { } derived
            ? Finding.Of(CharacteristicFindings.Derived, line.Characteristic(characteristic.Name), ("label", characteristic.Label), ("others", specification.LabelsOf(derived)))
            : null;

    /// <summary>What people read of the characteristics that <paramref name="derived"/> follows from.</summary>
    public static string LabelsOf(this ProductSpecification specification, Derivation derived) =>
        string.Join(", ", derived.From.Select(name => LabelOf(specification, name)));

    /// <summary>Whether a form asks for it: always, unless its condition does not hold and it has no value.</summary>
    public static bool IsAskedFor(this CharacteristicSpecification characteristic, IReadOnlyList<Characteristic> values) =>
        characteristic.RequiredWhen is null || characteristic.RequiredWhen.HoldsFor(values) || !string.IsNullOrEmpty(values.ValueOf(characteristic.Name));

    /// <summary>Numbers in their usual form, <c>500</c> for <c>+0500.0</c>, so that equal values have equal texts; anything else as it is.</summary>
    public static string? InUsualForm(this CharacteristicSpecification characteristic, string? text) => characteristic switch
    {
        _ when text is null => null,
        { Type: not (CharacteristicType.Integer or CharacteristicType.Decimal) } => text,
        { MaximumCount: 1 } => UsualNumber(text),
        _ => SeveralValues.Text(SeveralValues.Of(text).Select(UsualNumber)),
    };

    /// <summary>Whether <paramref name="characteristic"/> has another value than the product in use: equal numbers are the same however they are written.</summary>
    public static bool Changes(this ProductSpecification? specification, Characteristic characteristic) =>
        characteristic.Value != characteristic.OldValue
        && (specification?.Characteristics.FirstOrDefault(c => c.Name == characteristic.Name) is not { } known || !known.IsSame(characteristic.Value, characteristic.OldValue));

    /// <summary>Whether two texts are the same value of <paramref name="characteristic"/>.</summary>
    public static bool IsSame(this CharacteristicSpecification characteristic, string? one, string? other) =>
        one == other || characteristic.InUsualForm(one) == characteristic.InUsualForm(other);

    /// <summary>Whether it needs a value, given the others.</summary>
    public static bool NeedsValue(this CharacteristicSpecification characteristic, IReadOnlyList<Characteristic> values) =>
        characteristic.IsRequired || characteristic.RequiredWhen?.HoldsFor(values) == true;

    /// <summary>Whether it can have this value.</summary>
    public static bool Takes(this CharacteristicSpecification characteristic, string value) => !CheckGiven(characteristic, value, FieldPath.Root).Any();

    private static IEnumerable<Finding> CheckOne(
        ProductSpecification specification, CharacteristicSpecification characteristic, IReadOnlyList<Characteristic> values, FieldPath path)
    {
        if (values.ValueOf(characteristic.Name) is not { Length: > 0 } text)
            return Missing(specification, characteristic, values, path);
        return CheckGiven(characteristic, text, path);
    }

    private static IEnumerable<Finding> CheckGiven(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        if (characteristic.MaximumCount == 1)
            return CheckValue(characteristic, text, path);

        var parts = SeveralValues.Of(text);
        return parts.Count > characteristic.MaximumCount
            ? [Finding.Of(CharacteristicFindings.TooMany, path, ("label", characteristic.Label), ("count", parts.Count), ("maximum", characteristic.MaximumCount))]
            : CheckFewest(characteristic, parts.Count(part => part.Length > 0), path).Concat(parts.SelectMany((part, at) => CheckValue(characteristic, part, path).Select(finding => AmongAll(finding, parts, at))));
    }

    /// <summary>What mends one value of several leaves the others as they are.</summary>
    private static Finding AmongAll(Finding finding, IReadOnlyList<string> parts, int at) =>
        finding.Fix is { Kind: FixKind.SetValue, Value: { } mended } fix
            ? finding with { Fix = fix with { Value = SeveralValues.Text(parts.Select((part, other) => other == at ? mended : part)) } }
            : finding;

    private static IEnumerable<Finding> CheckFewest(CharacteristicSpecification characteristic, int count, FieldPath path)
    {
        if (count < characteristic.MinimumCount)
            yield return Finding.Of(CharacteristicFindings.TooFew, path, ("label", characteristic.Label), ("count", count), ("minimum", characteristic.MinimumCount));
    }

    private static IEnumerable<Finding> Missing(
        ProductSpecification specification, CharacteristicSpecification characteristic, IReadOnlyList<Characteristic> values, FieldPath path)
    {
        if (!characteristic.NeedsValue(values)) yield break;
        if (characteristic.Derived is { } derived)
        {
            if (derived.From.All(name => !string.IsNullOrEmpty(values.ValueOf(name)))) // else the others are missing, and found
                yield return Finding.Of(CharacteristicFindings.NothingFollows, path, ("label", characteristic.Label),
                    ("others", specification.LabelsOf(derived)), ("values", derived.From.Select(name => specification.Meant(name, values.ValueOf(name))).ToList()));
            yield break;
        }
        var finding = characteristic is { IsRequired: false, RequiredWhen: { } condition }
            ? Finding.Of(CharacteristicFindings.RequiredWhen, path, ("label", characteristic.Label),
                ("other", LabelOf(specification, condition.Name)), ("otherValue", specification.Meant(condition.Name, values.ValueOf(condition.Name))))
            : Finding.Of(CharacteristicFindings.Required, path, ("label", characteristic.Label));
        yield return characteristic.Default is { } usual ? finding with { Fix = new Fix(FixKind.SetValue, usual) } : finding;
    }

    private static IEnumerable<Finding> CheckValue(CharacteristicSpecification characteristic, string text, FieldPath path) => characteristic.Type switch
    {
        CharacteristicType.Integer or CharacteristicType.Decimal => CheckNumber(characteristic, text, path),
        CharacteristicType.String => CheckText(characteristic, text, path).Concat(CheckAllowed(characteristic, text, path)),
        CharacteristicType.Enumeration => CheckAllowed(characteristic, text, path),
        CharacteristicType.Object => CheckObject(characteristic, text, path),
        CharacteristicType.Date => CheckDate(characteristic, text, path),
        _ => text is "true" or "false" ? CheckAllowed(characteristic, text, path) : [Unreadable(characteristic, text, path)],
    };

    private static IEnumerable<Finding> CheckObject(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        try
        {
            return ConfigurationJson.Parse(text) is JsonObject ? [] : [Unreadable(characteristic, text, path)];
        }
        catch (JsonException wrong) when (wrong.LineNumber is null)
        {
            return [Finding.Of(SchemaFindings.KeyTwice, path, ("label", characteristic.Label))];
        }
        catch (JsonException wrong)
        {
            return [Finding.Of(SchemaFindings.Malformed, path, ("label", characteristic.Label), ("line", wrong.LineNumber + 1), ("character", wrong.BytePositionInLine + 1))];
        }
    }

    private static IEnumerable<Finding> CheckNumber(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        if (PlainNumber.Of(text) is not { } number || (characteristic.Type == CharacteristicType.Integer && number != decimal.Truncate(number)))
            return [Unreadable(characteristic, text, path)];
        if (number < characteristic.Minimum)
            return [Limit(CharacteristicFindings.TooSmall, "minimum", characteristic.Minimum.Value)];
        if (number > characteristic.Maximum)
            return [Limit(CharacteristicFindings.TooLarge, "maximum", characteristic.Maximum.Value)];
        return CheckAllowed(characteristic, text, path);

        Finding Limit(FindingKind kind, string name, decimal limit)
        {
            var finding = Finding.Of(kind, path, ("label", characteristic.Label), ("value", number), ("unit", characteristic.Unit), (name, limit));
            return finding with { Fix = new Fix(FixKind.SetValue, limit.ToString(CultureInfo.InvariantCulture)) };
        }
    }

    private static IEnumerable<Finding> CheckDate(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        if (IsoDay.Of(text) is not { } day) return [Unreadable(characteristic, text, path)];
        if (day < characteristic.Earliest) return [Limit(CharacteristicFindings.TooEarly, "earliest", characteristic.Earliest.Value)];
        if (day > characteristic.Latest) return [Limit(CharacteristicFindings.TooLate, "latest", characteristic.Latest.Value)];
        return CheckAllowed(characteristic, text, path);

        Finding Limit(FindingKind kind, string name, DateOnly limit) =>
            Finding.Of(kind, path, ("label", characteristic.Label), ("value", day), (name, limit)) with { Fix = new Fix(FixKind.SetValue, IsoDay.Text(limit)) };
    }

    private static IEnumerable<Finding> CheckText(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        if (text.Length < characteristic.Minimum)
            yield return Finding.Of(CharacteristicFindings.TooShort, path, ("label", characteristic.Label), ("value", text), ("minimum", characteristic.Minimum));
        if (text.Length > characteristic.Maximum)
            yield return Finding.Of(CharacteristicFindings.TooLong, path, ("label", characteristic.Label), ("maximum", characteristic.Maximum));
        if (characteristic.Pattern is not { } pattern) yield break;
        if (!TextPattern.IsReadable(pattern))
            yield return Finding.Of(CharacteristicFindings.UnreadablePattern, path, ("label", characteristic.Label), ("pattern", pattern));
        else if (!TextPattern.Matches(pattern, text))
            yield return Finding.Of(CharacteristicFindings.Pattern, path, ("label", characteristic.Label), ("value", text), ("hint", characteristic.PatternHint ?? pattern));
    }

    private static IEnumerable<Finding> CheckAllowed(CharacteristicSpecification characteristic, string text, FieldPath path)
    {
        if (characteristic.AllowedValues.Count > 0 && !characteristic.AllowedValues.Contains(text))
            yield return Finding.Of(CharacteristicFindings.NotAllowed, path,
                ("label", characteristic.Label), ("value", text), ("allowed", string.Join(", ", characteristic.AllowedValues)));
    }

    private static Finding Unreadable(CharacteristicSpecification characteristic, string text, FieldPath path) =>
        Finding.Of(CharacteristicFindings.Unreadable, path, ("label", characteristic.Label), ("value", text), ("type", Wanted(characteristic.Type)));

    private static string LabelOf(ProductSpecification specification, string name) =>
        specification.Characteristics.FirstOrDefault(c => c.Name == name)?.Label ?? name;

    private static string UsualNumber(string text) => PlainNumber.Of(text) is { } number ? PlainNumber.ExactText(number) : text;

    private static string Wanted(CharacteristicType type) => type switch
    {
        CharacteristicType.Integer => "a whole number",
        CharacteristicType.Decimal => "a number",
        CharacteristicType.Boolean => "yes or no",
        CharacteristicType.Date => "a date",
        _ => "a JSON object",
    };
}
