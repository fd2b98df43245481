namespace OrderWorkspace.Shell;

/// <summary>The colours of the workspace: each means one thing, in light and in dark.</summary>
/// <param name="Name">Its CSS variable without the dashes.</param>
public sealed record Token(string Name, string Light, string Dark);

/// <summary>All colours. Our own style sheets use them as variables, MudBlazor's components through <see cref="WorkspaceTheme"/>.</summary>
public static class Tokens
{
    public static readonly Token Page = new("page", "#f5f6f8", "#13151a");
    public static readonly Token Surface = new("surface", "#ffffff", "#1b1e24");
    public static readonly Token Sunken = new("sunken", "#eceef1", "#23272e");
    public static readonly Token Text = new("text", "#1a1e24", "#e5e8ec");
    public static readonly Token Muted = new("muted", "#56606b", "#a3acb7");
    public static readonly Token Line = new("line", "#dde1e6", "#30363e");
    public static readonly Token Edge = new("edge", "#828b96", "#727c88");
    public static readonly Token Accent = new("accent", "#4547b8", "#adb1fa");
    public static readonly Token OnAccent = new("on-accent", "#ffffff", "#15162b");
    public static readonly Token AccentSoft = new("accent-soft", "#ebebfa", "#2a2c4a");
    public static readonly Token Done = new("done", "#17692f", "#63c884");
    public static readonly Token DoneSoft = new("done-soft", "#e2f3e7", "#18301f");
    public static readonly Token UnderWay = new("under-way", "#0b5cad", "#78b6f5");
    public static readonly Token UnderWaySoft = new("under-way-soft", "#e2effb", "#182c42");
    public static readonly Token Attention = new("attention", "#805200", "#e3b458");
    public static readonly Token AttentionSoft = new("attention-soft", "#fcf0d6", "#352a12");
    public static readonly Token Wrong = new("wrong", "#ae2118", "#f7938a");
    public static readonly Token WrongSoft = new("wrong-soft", "#fce9e7", "#3d1e1b");

    public static IReadOnlyList<Token> All { get; } =
    [
        Page, Surface, Sunken, Text, Muted, Line, Edge, Accent, OnAccent, AccentSoft,
        Done, DoneSoft, UnderWay, UnderWaySoft, Attention, AttentionSoft, Wrong, WrongSoft,
    ];

    /// <summary>The variables. The browser takes the system's side until <c>data-theme</c> on the root says which.</summary>
    public static string Css { get; } =
        ":root{color-scheme:light dark;"
        + string.Concat(All.Select(token => $"--{token.Name}:light-dark({token.Light},{token.Dark});"))
        + "}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}";
}
