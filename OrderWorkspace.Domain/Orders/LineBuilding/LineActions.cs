using OrderWorkspace.Domain.Inventory;

namespace OrderWorkspace.Domain.Orders.LineBuilding;

/// <summary>Questions to a line's action.</summary>
public static class LineActions
{
    /// <summary>Whether it leaves quantity, configuration and price of its product as they are: what the product costs goes on, while it is suspended, too.</summary>
    public static bool KeepsProductAsItIs(this LineAction action) =>
        action is LineAction.Suspend or LineAction.Resume or LineAction.Move or LineAction.NoChange;

    /// <summary>The states a product in the inventory may be in for the action to be taken on it; none for an Add, which has no product yet.</summary>
    public static IReadOnlyList<SoldProductState> ProductStates(this LineAction action) => action switch
    {
        LineAction.Add => [],
        LineAction.Change or LineAction.Suspend or LineAction.Move => [SoldProductState.Active],
        LineAction.Resume => [SoldProductState.Suspended],
        _ => [SoldProductState.Active, SoldProductState.Suspended],
    };

    /// <summary>Whether quantity and characteristics are for the agent to say.</summary>
    public static bool IsConfigured(this LineAction action) => action is LineAction.Add or LineAction.Change;

    /// <summary>Whether <paramref name="field"/> is for the agent to say: a product in use stays where it is unless it is moved, under what it is, and as many and for as long as it is unless it is changed.</summary>
    public static bool Takes(this LineAction action, LineField field) => action == LineAction.Add || field switch
    {
        LineField.RequestedOn or LineField.SiteContact => true,
        LineField.Quantity or LineField.TermMonths => action == LineAction.Change,
        LineField.Location => action == LineAction.Move,
        _ => false,
    };
}
