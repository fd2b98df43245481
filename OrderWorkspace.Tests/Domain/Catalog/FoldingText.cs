using OrderWorkspace.Domain;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class FoldingText
{
    [Theory]
    [InlineData("Café Zürich-Süd", "cafe zurich sud")]
    [InlineData("Straße STRAẞE", "strasse strasse")]
    [InlineData("Ærø æble", "aero aeble")]
    [InlineData("Œuvre œil", "oeuvre oeil")]
    [InlineData("Øresund ø", "oresund o")]
    [InlineData("Łódź ł", "lodz l")]
    [InlineData("Đakovo đ", "dakovo d")]
    [InlineData("Iğdır İzmir", "igdir izmir")]
    [InlineData("  a--b  ", "a b")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Words_are_found_without_case_diacritics_and_punctuation(string? text, string words) => Assert.Equal(words, string.Join(' ', FoldedText.WordsOf(text)));
}
