using System.Globalization;
using OrderWorkspace.Shell;

namespace OrderWorkspace.Tests.Areas.Shell;

/// <summary>WCAG 2.2: 1.4.3 asks for 4.5:1 between text and what is behind it, 1.4.11 for 3:1 between the edge of a field and what is around it.</summary>
public sealed class ShowingColours
{
    public static TheoryData<Token, Token, double> Pairs { get; } = new(
    [
        .. from text in new[] { Tokens.Text, Tokens.Muted, Tokens.Accent }
           from ground in new[] { Tokens.Page, Tokens.Surface, Tokens.Sunken }
           select (text, ground, 4.5),
        .. from state in new[] { Tokens.Done, Tokens.UnderWay, Tokens.Attention, Tokens.Wrong }
           from ground in new[] { Tokens.Page, Tokens.Surface }
           select (state, ground, 4.5),
        (Tokens.OnAccent, Tokens.Accent, 4.5),
        (Tokens.Accent, Tokens.AccentSoft, 4.5),
        (Tokens.Done, Tokens.DoneSoft, 4.5),
        (Tokens.UnderWay, Tokens.UnderWaySoft, 4.5),
        (Tokens.Attention, Tokens.AttentionSoft, 4.5),
        (Tokens.Wrong, Tokens.WrongSoft, 4.5),
        (Tokens.Text, Tokens.AccentSoft, 4.5),
        (Tokens.Text, Tokens.AttentionSoft, 4.5),
        (Tokens.Text, Tokens.WrongSoft, 4.5),
        (Tokens.Edge, Tokens.Page, 3),
        (Tokens.Edge, Tokens.Surface, 3),
    ]);

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void Can_be_told_apart_in_light_and_in_dark(Token front, Token back, double atLeast)
    {
        Assert.True(Contrast(front.Light, back.Light) >= atLeast, $"light {front.Name} on {back.Name}: {Contrast(front.Light, back.Light):F2}");
        Assert.True(Contrast(front.Dark, back.Dark) >= atLeast, $"dark {front.Name} on {back.Name}: {Contrast(front.Dark, back.Dark):F2}");
    }

    [Fact]
    public void Are_variables_that_follow_the_system_until_somebody_chooses()
    {
        Assert.Contains("--page:light-dark(#f5f6f8,#13151a);", Tokens.Css, StringComparison.Ordinal);
        Assert.Contains(":root[data-theme=dark]{color-scheme:dark}", Tokens.Css, StringComparison.Ordinal);
    }

    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string hex)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}
