namespace OrderWorkspace.SignIn;

/// <summary>A time zone to choose.</summary>
/// <param name="Id">IANA name.</param>
/// <param name="Region">The first part of it: Europe.</param>
/// <param name="City">The rest, as people write it.</param>
public sealed record Zone(string Id, string Region, string City);

/// <summary>The time zones that this machine knows, by IANA name on every system.</summary>
public static class TimeZones
{
    public static IReadOnlyList<Zone> All { get; } =
    [
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null)
            .OfType<string>().Distinct()
            .Select(id => id.Split('/', 2)).Where(parts => parts is [not "Etc", _])
            .Select(parts => new Zone(string.Join('/', parts), parts[0], parts[1].Replace('_', ' ')))
            .OrderBy(zone => zone.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether there is a time zone of this name.</summary>
    public static bool Has(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) && known.HasIanaId;
}
