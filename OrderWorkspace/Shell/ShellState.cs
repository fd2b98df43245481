using Fluxor;
using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.Shell;

/// <summary>What the frame knows of who works in it and of the browser it is shown in.</summary>
[FeatureState]
public sealed record ShellState
{
    /// <summary>null until the frame is open.</summary>
    public User? User { get; init; }

    /// <summary>The user's choice; null follows the system.</summary>
    public bool? PrefersDark { get; init; }

    public bool IsSystemDark { get; init; }

    public bool IsRailNarrow { get; init; }

    /// <summary>The user's choice; null follows the browser.</summary>
    public string? ChosenTimeZone { get; init; }

    public string? BrowserTimeZone { get; init; }

    /// <summary>The one that moments are shown in.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Something broke that nobody expected, and the user has not been past it yet.</summary>
    public bool HasFailed { get; init; }

    public bool IsDark => PrefersDark ?? IsSystemDark;

    [ReducerMethod]
    public static ShellState On(ShellState state, ShellOpened opened) => state with
    {
        User = opened.User,
        PrefersDark = opened.PrefersDark,
        IsSystemDark = opened.Browser.IsDark,
        IsRailNarrow = opened.Browser.IsRailNarrow,
        ChosenTimeZone = opened.ChosenTimeZone,
        BrowserTimeZone = opened.Browser.TimeZone,
        TimeZone = Zone(opened.ChosenTimeZone) ?? Zone(opened.Browser.TimeZone) ?? TimeZoneInfo.Utc,
    };

    [ReducerMethod]
    public static ShellState On(ShellState state, SystemThemeChanged changed) => state with { IsSystemDark = changed.IsDark };

    [ReducerMethod]
    public static ShellState On(ShellState state, SetRail rail) => state with { IsRailNarrow = rail.IsNarrow };

    [ReducerMethod(typeof(SomethingFailed))]
    public static ShellState OnSomethingFailed(ShellState state) => state with { HasFailed = true };

    [ReducerMethod(typeof(DismissFailure))]
    public static ShellState OnDismissFailure(ShellState state) => state with { HasFailed = false };

    private static TimeZoneInfo? Zone(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? known : null;
}
