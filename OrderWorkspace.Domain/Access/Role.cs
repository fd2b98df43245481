namespace OrderWorkspace.Domain.Access;

/// <summary>What somebody is here for. A user has one role.</summary>
public enum Role
{
    /// <summary>Creates and edits customer orders, for accounts and consumers.</summary>
    OrderAgent,

    /// <summary>Works quotes and converts approved ones.</summary>
    SalesAgent,

    /// <summary>Creates and edits service orders and the lines of orders.</summary>
    ServiceAgent,

    /// <summary>Approves, holds, works order tasks, completes.</summary>
    FulfilmentAgent,

    /// <summary>Users, connections, imports, settings.</summary>
    Administrator,

    /// <summary>A person of a B2B customer; sees and orders for that account only.</summary>
    Buyer,
}
