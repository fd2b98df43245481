using Microsoft.Extensions.Localization;

namespace OrderWorkspace.Components;

/// <summary>Sentences about a number of things: one has its own, <c>OrdersHeldOne</c>, all others share <c>OrdersHeldMany</c>.</summary>
public static class Counted
{
    public static string Count<T>(this IStringLocalizer<T> text, string name, int count, string? more = null) =>
        text[name + (count == 1 ? "One" : "Many"), count, more ?? ""];
}
