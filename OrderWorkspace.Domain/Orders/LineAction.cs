namespace OrderWorkspace.Domain.Orders;

/// <summary>What a line does. The numbers are in stored marks: <see cref="Likeness"/>.</summary>
public enum LineAction
{
    /// <summary>Gives the customer a new product.</summary>
    Add = 0,

    /// <summary>Gives characteristics of a sold product new values.</summary>
    Change = 1,

    /// <summary>Takes a sold product away.</summary>
    Disconnect = 2,

    /// <summary>Switches a sold product off for a time.</summary>
    Suspend = 3,

    /// <summary>Switches a suspended product on again.</summary>
    Resume = 4,

    /// <summary>Brings a sold product to another location.</summary>
    Move = 5,

    /// <summary>Does nothing; is there for its children.</summary>
    NoChange = 6,
}
