namespace OrderWorkspace.Domain.Orders;

/// <summary>Where an order is; TM Forum's words (TMF622).</summary>
public enum OrderState
{
    /// <summary>Being captured; only here lines are edited freely.</summary>
    Draft,

    /// <summary>Submitted, not taken up yet.</summary>
    Acknowledged,

    /// <summary>Waits for something named.</summary>
    Pending,

    /// <summary>Turned down with a reason.</summary>
    Rejected,

    /// <summary>Being fulfilled.</summary>
    InProgress,

    /// <summary>Stopped for a time with a reason.</summary>
    Held,

    /// <summary>Somebody looks whether it can still be cancelled.</summary>
    AssessingCancellation,

    /// <summary>What was done is being undone.</summary>
    PendingCancellation,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>All lines done.</summary>
    Completed,

    /// <summary>All lines failed.</summary>
    Failed,

    /// <summary>Some lines done, some failed.</summary>
    Partial,
}

/// <summary>Where a line of a submitted order is. What is stored is never Held or a cancellation that is not decided: these lie over the order.</summary>
public enum LineState
{
    /// <summary>Submitted, not taken up yet.</summary>
    Acknowledged,

    /// <summary>Waits for something named.</summary>
    Pending,

    /// <summary>Turned down with a reason.</summary>
    Rejected,

    /// <summary>Being fulfilled.</summary>
    InProgress,

    /// <summary>Stopped for a time with a reason.</summary>
    Held,

    /// <summary>Somebody looks whether it can still be cancelled.</summary>
    AssessingCancellation,

    /// <summary>What was done is being undone.</summary>
    PendingCancellation,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Could not be done.</summary>
    Failed,
}
