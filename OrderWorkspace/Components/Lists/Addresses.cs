using Microsoft.AspNetCore.Components;

namespace OrderWorkspace.Components.Lists;

/// <summary>What a list's page says of itself in its address.</summary>
public static class Addresses
{
    /// <summary>The path of the page as it is in <see cref="Urls"/>, however it was typed.</summary>
    public static string Path(this NavigationManager navigation) => new Uri(navigation.Uri).AbsolutePath.TrimEnd('/').ToLowerInvariant();

    /// <summary>This address with other values, at the first page: what is sorted or filtered anew begins at its beginning.</summary>
    public static string FirstPageWith(this NavigationManager navigation, params (string Name, string? Value)[] values) =>
        navigation.GetUriWithQueryParameters(values
            .Append((PageRequest.AfterKey, null))
            .Append((PageRequest.BeforeKey, null))
            .ToDictionary(value => value.Item1, object? (value) => value.Item2));
}
