using Microsoft.AspNetCore.Identity;

namespace OrderWorkspace.Data;

/// <summary>Somebody who can sign in; its role is Identity's, by the name of the domain's <c>Role</c>.</summary>
public sealed class WorkspaceUser : IdentityUser<Guid>
{
    public required string DisplayName { get; set; }

    /// <summary>BCP 47 tag; its language chooses the words, its region the formats.</summary>
    public string Culture { get; set; } = "en-GB";

    /// <summary>IANA time zone; null for the browser's.</summary>
    public string? TimeZoneId { get; set; }

    /// <summary>null follows the system.</summary>
    public ThemeChoice? Theme { get; set; }

    /// <summary>The only customer the user may see; null for the company's own people.</summary>
    public Guid? CustomerId { get; set; }
}

public enum ThemeChoice
{
    Light,
    Dark,
}
