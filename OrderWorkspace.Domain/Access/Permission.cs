using System.Collections.Frozen;
using static OrderWorkspace.Domain.Access.Role;

namespace OrderWorkspace.Domain.Access;

/// <summary>Something that not everybody may do.</summary>
public enum Permission
{
    /// <summary>See accounts and consumers with all that hangs on them.</summary>
    SeeCustomers,

    /// <summary>See quotes.</summary>
    SeeQuotes,

    /// <summary>See the prices of a quote before it is approved.</summary>
    SeeUnapprovedPrices,

    /// <summary>Create and edit quotes.</summary>
    EditQuotes,

    /// <summary>Approve a quote.</summary>
    ApproveQuotes,

    /// <summary>Make an order from an approved quote.</summary>
    ConvertQuotes,

    /// <summary>See customer orders.</summary>
    SeeOrders,

    /// <summary>Create, edit, submit and discard customer orders that are drafts.</summary>
    EditOrders,

    /// <summary>Change the lines of a customer order after it was submitted.</summary>
    EditSubmittedOrders,

    /// <summary>Stop a submitted order for a time, and let it go on.</summary>
    HoldOrders,

    /// <summary>Ask for the cancellation of a submitted order.</summary>
    CancelOrders,

    /// <summary>See service orders.</summary>
    SeeServiceOrders,

    /// <summary>Create, edit, submit and discard service orders that are drafts, and change their lines after that.</summary>
    EditServiceOrders,

    /// <summary>Take up, turn down, work on and complete submitted orders, and decide whether they can be cancelled.</summary>
    FulfilOrders,

    /// <summary>Browse, configure and order for one's own account.</summary>
    UsePortal,

    /// <summary>Users, connections, imports, settings.</summary>
    Administer,
}

/// <summary>Who may do what: the one table.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<Permission, Role[]> Table = new Dictionary<Permission, Role[]>
    {
        [Permission.SeeCustomers] = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator],
        [Permission.SeeQuotes] = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator],
        [Permission.SeeUnapprovedPrices] = [OrderAgent, SalesAgent, FulfilmentAgent, Administrator],
        [Permission.EditQuotes] = [SalesAgent],
        [Permission.ApproveQuotes] = [SalesAgent],
        [Permission.ConvertQuotes] = [SalesAgent],
        [Permission.SeeOrders] = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator],
        [Permission.EditOrders] = [OrderAgent, SalesAgent, ServiceAgent],
        [Permission.EditSubmittedOrders] = [OrderAgent, ServiceAgent],
        [Permission.HoldOrders] = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent],
        [Permission.CancelOrders] = [OrderAgent, SalesAgent, ServiceAgent],
        [Permission.SeeServiceOrders] = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator],
        [Permission.EditServiceOrders] = [ServiceAgent],
        [Permission.FulfilOrders] = [FulfilmentAgent],
        [Permission.UsePortal] = [Buyer],
        [Permission.Administer] = [Administrator],
    }.ToFrozenDictionary();

    /// <summary>The roles that have <paramref name="permission"/>, in the order they are declared.</summary>
    public static IReadOnlyList<Role> Holders(Permission permission) => Table[permission];
}
