using MudBlazor;

namespace OrderWorkspace.Shell;

/// <summary>The one theme: MudBlazor's components in our colours and type.</summary>
public static class WorkspaceTheme
{
    private static readonly string[] Family = ["Inter Variable", "Inter", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Fill(new PaletteLight(), token => token.Light),
        PaletteDark = Fill(new PaletteDark(), token => token.Dark),
        LayoutProperties = new() { DefaultBorderRadius = "6px" },
        Typography = new()
        {
            Default = Type<DefaultTypography>("0.875rem", "400", "1.45"),
            H1 = Type<H1Typography>("1.5rem", "600", "1.3"),
            H2 = Type<H2Typography>("1.25rem", "600", "1.3"),
            H3 = Type<H3Typography>("1rem", "600", "1.4"),
            H4 = Type<H4Typography>("1rem", "600", "1.4"),
            H5 = Type<H5Typography>("1rem", "600", "1.4"),
            H6 = Type<H6Typography>("1rem", "600", "1.4"),
            Subtitle1 = Type<Subtitle1Typography>("0.875rem", "400", "1.45"),
            Subtitle2 = Type<Subtitle2Typography>("0.8125rem", "600", "1.45"),
            Body1 = Type<Body1Typography>("0.875rem", "400", "1.45"),
            Body2 = Type<Body2Typography>("0.8125rem", "400", "1.45"),
            Button = Type<ButtonTypography>("0.875rem", "500", "1.45"),
            Caption = Type<CaptionTypography>("0.8125rem", "400", "1.4"),
            Overline = Type<OverlineTypography>("0.8125rem", "500", "1.4"),
        },
    };

    private static TPalette Fill<TPalette>(TPalette palette, Func<Token, string> side)
        where TPalette : Palette
    {
        palette.Black = side(Tokens.Text);
        palette.Background = side(Tokens.Page);
        palette.BackgroundGray = side(Tokens.Sunken);
        palette.Surface = palette.DrawerBackground = palette.AppbarBackground = side(Tokens.Surface);
        palette.TextPrimary = palette.DrawerText = palette.AppbarText = side(Tokens.Text);
        palette.TextSecondary = palette.DrawerIcon = palette.ActionDefault = side(Tokens.Muted);
        palette.TextDisabled = palette.ActionDisabled = side(Tokens.Edge);
        palette.ActionDisabledBackground = palette.Skeleton = side(Tokens.Sunken);
        palette.LinesInputs = side(Tokens.Edge);
        palette.LinesDefault = palette.TableLines = palette.Divider = palette.DividerLight = side(Tokens.Line);
        palette.TableHover = palette.TableStriped = side(Tokens.Sunken);
        (palette.Primary, palette.PrimaryContrastText) = (side(Tokens.Accent), side(Tokens.OnAccent));
        (palette.Secondary, palette.SecondaryContrastText) = (side(Tokens.Muted), side(Tokens.Surface));
        (palette.Tertiary, palette.TertiaryContrastText) = (side(Tokens.Muted), side(Tokens.Surface));
        (palette.Success, palette.SuccessContrastText) = (side(Tokens.Done), side(Tokens.Surface));
        (palette.Info, palette.InfoContrastText) = (side(Tokens.UnderWay), side(Tokens.Surface));
        (palette.Warning, palette.WarningContrastText) = (side(Tokens.Attention), side(Tokens.Surface));
        (palette.Error, palette.ErrorContrastText) = (side(Tokens.Wrong), side(Tokens.Surface));
        (palette.Dark, palette.DarkContrastText) = (side(Tokens.Text), side(Tokens.Surface));
        return palette;
    }

    private static TType Type<TType>(string size, string weight, string lineHeight)
        where TType : BaseTypography, new() =>
        new() { FontFamily = Family, FontSize = size, FontWeight = weight, LineHeight = lineHeight, LetterSpacing = "normal", TextTransform = "none" };
}
