using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Components;

/// <summary>What the states of the domain mean for who looks at them, everywhere the same.</summary>
public static class Meanings
{
    public static Meaning Of(Enum state) => state switch
    {
        OrderState.Completed or QuoteState.Converted or ContractState.Active or SoldProductState.Active or CustomerStatus.Active => Meaning.Done,

        OrderState.Acknowledged or OrderState.InProgress
            or QuoteState.InReview or QuoteState.Approved or QuoteState.Accepted or QuoteState.PartiallyConverted
            or SoldProductState.Created or SoldProductState.PendingActive or SoldProductState.PendingTerminate
            or CustomerStatus.Prospect => Meaning.UnderWay,

        OrderState.Pending or OrderState.Held or OrderState.AssessingCancellation or OrderState.PendingCancellation or OrderState.Partial
            or SoldProductState.Suspended or CustomerStatus.Suspended => Meaning.Attention,

        OrderState.Rejected or OrderState.Failed or QuoteState.Rejected or SoldProductState.Aborted => Meaning.Wrong,

        _ => Meaning.Neutral,
    };
}
