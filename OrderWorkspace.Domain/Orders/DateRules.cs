using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders.LineBuilding;

namespace OrderWorkspace.Domain.Orders;

/// <summary>What must still be true on the day that a line is to be done.</summary>
internal static class DateRules
{
    /// <summary>The day <paramref name="line"/> is to be done; today when nobody has said, or it has passed.</summary>
    public static DateOnly DayOf(OpenOrder open, OrderLine line) => Coming(open.Context, open.Order.RequestedOn(line));

    /// <summary>The day the order is to be done; today when nobody has said, or it has passed.</summary>
    public static DateOnly DayOf(OpenOrder open) => Coming(open.Context, open.Order.RequestedCompletion);

    /// <summary>What is sold today can be out of sale by the day it should be there.</summary>
    public static Finding? TheOfferingIsSoldThen(OpenOrder open, OrderLine line, ProductOffering offering)
    {
        var day = DayOf(open, line);
        return offering.IsActiveOn(open.Context.Today) && !offering.IsActiveOn(day)
            ? Finding.Of(OrderFindings.OfferingNotActiveThen, OrderRules.Path(line.Id, nameof(LineField.RequestedOn)),
                ("offering", offering.Name), ("until", offering.ValidTo), ("date", day))
            : null;
    }

    /// <summary>A contract that just ends gives no prices after that, nor for a term that goes beyond.</summary>
    public static Finding? TheContractLasts(OpenOrder open, OrderLine line)
    {
        if (open.Context.ContractOf(open.Order, line) is not { To: { } until, RenewalMonths: null } contract) return null;
        var (day, path) = (DayOf(open, line), OrderRules.Path(line.Id, nameof(LineField.Contract)));
        if (day > until)
            return Finding.Of(OrderFindings.ContractEndsBefore, path, ("contract", contract.Number), ("until", until), ("date", day));
        return open.Order.TermOf(line) is { } months && Period.OfMonths(day, months).To > until
            ? Finding.Of(OrderFindings.ContractEndsWithinTerm, path, ("contract", contract.Number), ("until", until), ("months", months), ("date", day))
            : null;
    }

    /// <summary>The <paramref name="day"/> that was asked for; today when nobody has asked, or it has passed.</summary>
    public static DateOnly Coming(OrderContext context, DateOnly? day) => day > context.Today ? day.Value : context.Today;
}
