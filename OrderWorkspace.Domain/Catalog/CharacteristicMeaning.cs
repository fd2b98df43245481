namespace OrderWorkspace.Domain.Catalog;

/// <summary>What the values of characteristics mean, which are held as text. Findings carry this, so that a reader gets it in words and in a format of their own.</summary>
public static class CharacteristicMeaning
{
    /// <summary>What <paramref name="text"/> means as the characteristic <paramref name="name"/> of <paramref name="specification"/>: yes or no, a number, a day,
    /// a list of such where it takes several; the text where it is none of them, null where there is none.</summary>
    public static object? Meant(this ProductSpecification? specification, string name, string? text) =>
        text is not null && specification?.Characteristics.FirstOrDefault(known => known.Name == name) is { } characteristic ? characteristic.Meant(text) : text;

    /// <summary>What <paramref name="text"/> means as a value of <paramref name="characteristic"/>; a list where it takes several.</summary>
    public static object Meant(this CharacteristicSpecification characteristic, string text) => characteristic.MaximumCount == 1
        ? Meant(characteristic.Type, text)
        : SeveralValues.Of(text).Select(part => Meant(characteristic.Type, part)).ToList();

    private static object Meant(CharacteristicType type, string text) => type switch
    {
        CharacteristicType.Boolean when bool.TryParse(text, out var isSo) => isSo,
        CharacteristicType.Integer or CharacteristicType.Decimal when PlainNumber.Of(text) is { } number => number,
        CharacteristicType.Date when IsoDay.Of(text) is { } day => day,
        _ => text,
    };
}
