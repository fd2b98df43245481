using MudBlazor;
using OrderWorkspace.Domain.PreFill;

namespace OrderWorkspace.Components.Fields;

/// <summary>The mark of where a value comes from.</summary>
public static class SourceIcon
{
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Entered => Icons.Material.Outlined.Edit,
        SourceKind.Customer => Icons.Material.Outlined.Business,
        SourceKind.Role => Icons.Material.Outlined.Badge,
        SourceKind.Contract => Icons.Material.Outlined.Description,
        SourceKind.Quote => Icons.Material.Outlined.RequestQuote,
        SourceKind.EarlierOrder => Icons.Material.Outlined.History,
        SourceKind.Habit => Icons.Material.Outlined.Repeat,
        SourceKind.SoldProduct => Icons.Material.Outlined.Inventory2,
        SourceKind.Derived => Icons.Material.Outlined.Functions,
        SourceKind.Missing => Icons.Material.Outlined.HelpOutline,
        _ => Icons.Material.Outlined.AutoAwesome,
    };
}
