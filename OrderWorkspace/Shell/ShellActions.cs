using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.Shell;

/// <summary>The frame is on the screen and wants to know who is in front of it.</summary>
public sealed record OpenShell;

/// <param name="ChosenTimeZone">null for the browser's.</param>
public sealed record ShellOpened(User User, bool? PrefersDark, string? ChosenTimeZone, BrowserFacts Browser);

/// <summary>What only the browser knows.</summary>
/// <param name="TimeZone">IANA name.</param>
public sealed record BrowserFacts(bool IsDark, bool IsRailNarrow, string TimeZone);

public sealed record SystemThemeChanged(bool IsDark);

public sealed record SetRail(bool IsNarrow);

/// <summary>An effect ended in an exception.</summary>
public sealed record SomethingFailed(Exception Failure);

public sealed record DismissFailure;
