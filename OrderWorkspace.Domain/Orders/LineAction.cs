namespace OrderWorkspace.Domain.Orders;

/// <summary>What a line does.</summary>
public enum LineAction
{
    /// <summary>Gives the customer a new product.</summary>
    Add,

    /// <summary>Gives characteristics of a sold product new values.</summary>
    Change,

    /// <summary>Takes a sold product away.</summary>
    Disconnect,

    /// <summary>Switches a sold product off for a time.</summary>
    Suspend,

    /// <summary>Switches a suspended product on again.</summary>
    Resume,

    /// <summary>Brings a sold product to another location.</summary>
    Move,

    /// <summary>Does nothing; is there for its children.</summary>
    NoChange,
}
