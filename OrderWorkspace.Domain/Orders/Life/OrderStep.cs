using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.Domain.Orders.Life;

/// <summary>What moves an order on in its life. Each is the kind of one <see cref="LifeEdit"/>, which has its name.</summary>
public enum OrderStep
{
    /// <summary>Hands a draft over to fulfilment.</summary>
    Submit,

    /// <summary>Fulfilment lets it wait for something named.</summary>
    Await,

    /// <summary>Fulfilment begins.</summary>
    TakeUp,

    /// <summary>Fulfilment turns it down.</summary>
    Reject,

    /// <summary>The agent takes up again what was turned down.</summary>
    Reopen,

    /// <summary>Stops it for a time.</summary>
    PutOnHold,

    /// <summary>Lets it go on where it was stopped.</summary>
    Release,

    /// <summary>Asks whether it can still be cancelled.</summary>
    RequestCancellation,

    /// <summary>It can; what was done will be undone.</summary>
    ConfirmCancellation,

    /// <summary>It cannot; it goes on.</summary>
    RefuseCancellation,

    /// <summary>What was done is undone.</summary>
    FinishCancellation,

    /// <summary>Fulfilment says how far lines are.</summary>
    ReportLines,

    /// <summary>Fulfilment says of lines that they can be neither changed nor cancelled any more.</summary>
    PassPointOfNoReturn,

    /// <summary>Changes what was submitted.</summary>
    Revise,
}

/// <summary>Who may take which step.</summary>
public static class OrderSteps
{
    /// <summary>The permission that <paramref name="step"/> takes on an order of <paramref name="kind"/>.</summary>
    public static Permission NeededFor(this OrderStep step, OrderKind kind) => step switch
    {
        OrderStep.Submit or OrderStep.Reopen => kind.ToEdit(),
        OrderStep.PutOnHold or OrderStep.Release => Permission.HoldOrders,
        OrderStep.RequestCancellation => Permission.CancelOrders,
        OrderStep.Revise => kind == OrderKind.ServiceOrder ? Permission.EditServiceOrders : Permission.EditSubmittedOrders,
        _ => Permission.FulfilOrders,
    };
}
