using MudBlazor;
using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.Shell;

/// <summary>An entry of the rail.</summary>
/// <param name="Text">Key of its name.</param>
/// <param name="Needs">null when everybody who is signed in may go there.</param>
public sealed record Place(string Url, string Text, string Icon, Permission? Needs)
{
    private static readonly Place[] All =
    [
        new(Urls.Home, "Home", Icons.Material.Outlined.Home, null),
        new(Urls.Accounts, "Accounts", Icons.Material.Outlined.Business, Permission.SeeCustomers),
        new(Urls.Consumers, "Consumers", Icons.Material.Outlined.Person, Permission.SeeCustomers),
        new(Urls.Quotes, "Quotes", Icons.Material.Outlined.RequestQuote, Permission.SeeQuotes),
        new(Urls.Orders, "CustomerOrders", Icons.Material.Outlined.Assignment, Permission.SeeOrders),
        new(Urls.ServiceOrders, "ServiceOrders", Icons.Material.Outlined.HomeRepairService, Permission.SeeServiceOrders),
    ];

    /// <summary>Where <paramref name="user"/> may go.</summary>
    public static IReadOnlyList<Place> For(User user) => [.. All.Where(place => place.Needs is not { } permission || user.May(permission))];
}
