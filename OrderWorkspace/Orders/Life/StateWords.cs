using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Orders.Life;

namespace OrderWorkspace.Orders.Life;

/// <summary>What people read for why something is where it is.</summary>
public static class StateWords
{
    public static string? Reason(this IStringLocalizer<Texts> text, string? reason) => Waiting.From(reason) switch
    {
        null => reason,
        { Detail: { } detail } waiting => $"{text[$"Awaited{waiting.For}"]}: {detail}",
        var waiting => text[$"Awaited{waiting.For}"],
    };
}
