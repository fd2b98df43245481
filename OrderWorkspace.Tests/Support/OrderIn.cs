using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;

namespace OrderWorkspace.Tests.Support;

/// <summary>
/// An order walked to a state, by the steps that lead there. It adds a fiber (line 1) and a branch (2) with its router (3), and disconnects the product "line" (4).
/// </summary>
internal static class OrderIn
{
    public static readonly OrderInTheMaking World = An.OpenOrder()
        .With(A.Offering("fiber"), A.Offering("router"), A.Offering("branch").Containing("router", 1, 4, 1))
        .With(A.SoldProduct("line", A.Offering("fiber")), A.SoldProduct("other line", A.Offering("fiber")));

    public static OpenOrder Draft() => World.After(Edit.Add("fiber"), Edit.Add("branch"), Edit.Disconnect("line"));

    public static OpenOrder Acknowledged() => Draft().After(Edit.Submit());

    public static OpenOrder Pending() => Acknowledged().After(new Await(Awaited.Approval, "Above the credit limit"));

    public static OpenOrder Rejected() => Acknowledged().After(Edit.Reject("Not possible", (1, "No duct")));

    public static OpenOrder InProgress() => Acknowledged().After(new TakeUp());

    /// <summary>From in progress.</summary>
    public static OpenOrder Held() => InProgress().After(new PutOnHold("Waits for devices"));

    /// <summary>From in progress.</summary>
    public static OpenOrder AssessingCancellation() => InProgress().After(new RequestCancellation("Ordered twice"));

    public static OpenOrder PendingCancellation() => AssessingCancellation().After(new ConfirmCancellation());

    public static OpenOrder Cancelled() => PendingCancellation().After(new FinishCancellation());

    public static OpenOrder Completed() => InProgress().After(Edit.Report(LineState.Completed, 1, 2, 3, 4));

    public static OpenOrder Failed() => InProgress().After(Edit.Report(LineState.Failed, 1, 2, 3, 4));

    public static OpenOrder Partial() => InProgress().After(Edit.Report(LineState.Completed, 1, 2, 3), Edit.Report(LineState.Failed, 4));

    public static OpenOrder State(OrderState state) => state switch
    {
        OrderState.Draft => Draft(),
        OrderState.Acknowledged => Acknowledged(),
        OrderState.Pending => Pending(),
        OrderState.Rejected => Rejected(),
        OrderState.InProgress => InProgress(),
        OrderState.Held => Held(),
        OrderState.AssessingCancellation => AssessingCancellation(),
        OrderState.PendingCancellation => PendingCancellation(),
        OrderState.Cancelled => Cancelled(),
        OrderState.Completed => Completed(),
        OrderState.Failed => Failed(),
        _ => Partial(),
    };
}
