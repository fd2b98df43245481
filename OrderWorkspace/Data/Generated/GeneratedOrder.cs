using Bogus;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Generated;

/// <summary>A made-up order of three lines, with the entry of the journal that tells how it came to be.</summary>
internal sealed record GeneratedOrder(Order Order, IReadOnlyList<OrderLine> Lines, JournalEntry Entry)
{
    private const int LineCount = 3;

    public static GeneratedOrder Make(
        Number<Order> number, GeneratedCustomer customer, IReadOnlyList<LineTemplate> templates, DateTimeOffset at, DateTimeOffset now, Randomizer random)
    {
        var states = StatesOf((now - at).TotalDays, random);
        var id = Id<Order>.New(at);
        var chosen = Enumerable.Range(0, LineCount).Select(_ => templates[random.Int(0, templates.Count - 1)]).ToArray();
        var draft = chosen.Select((template, i) => template.Line with { OrderId = id, Id = new(i + 1), Position = i + 1 }).ToArray();
        var lines = draft.Select((line, i) => line with { State = LineStateIn(states, i) }).ToArray();
        var order = new Order
        {
            Id = id,
            Number = number,
            Kind = OrderKind.CustomerOrder,
            Channel = Channel.Import,
            State = OrderState.Draft,
            CustomerId = customer.Account.Id,
            Currency = customer.PriceList.Currency,
            PriceListId = customer.PriceList.Id,
            OrderingContactId = customer.Contact.Id,
            BillingContactId = customer.Contact.Id,
            BillingLocationId = customer.Location.Id,
            DeliveryLocationId = customer.Location.Id,
            PaymentTerms = customer.Account.PaymentTerms,
            PurchaseOrderNumber = random.Bool(0.4f) ? $"PO-{random.Int(100_000, 999_999)}" : null,
            Priority = random.Bool(0.1f) ? Priority.High : Priority.Normal,
            RequestedCompletion = DateOnly.FromDateTime(at.UtcDateTime).AddDays(random.Int(10, 60)),
            Totals = lines.Aggregate(Totals.None(customer.PriceList.Currency), (sum, line) => sum + line.TotalsIn(customer.PriceList.Currency)),
            Likeness = Likeness.Of(lines),
            CreatedBy = OrderGenerator.Name,
            CreatedAt = at,
            Version = 1,
            LastLineId = LineCount,
        };
        StateChanged[] changes = [.. Through(states, at)];
        return new(changes.Aggregate(order, (seen, change) => change.ApplyTo(seen)), lines, EntryOf(order, draft, changes));
    }

    /// <summary>The states it went through after Draft: what is old is mostly done, what is new is mostly not.</summary>
    private static OrderState[] StatesOf(double daysAgo, Randomizer random) => (daysAgo, random.Double()) switch
    {
        ( < 3, < 0.5) => [],
        ( < 3, _) => [OrderState.Acknowledged],
        ( < 45, < 0.1) => [],
        ( < 45, < 0.2) => [OrderState.Acknowledged],
        ( < 45, < 0.3) => [OrderState.Acknowledged, OrderState.Pending],
        ( < 45, < 0.35) => [OrderState.Acknowledged, OrderState.Held],
        ( < 45, < 0.75) => [OrderState.Acknowledged, OrderState.InProgress],
        (_, < 0.03) => [OrderState.Acknowledged, OrderState.Rejected],
        (_, < 0.05) => [OrderState.Acknowledged, OrderState.InProgress, OrderState.Partial],
        (_, < 0.06) => [OrderState.Acknowledged, OrderState.InProgress, OrderState.Failed],
        (_, < 0.1) => [OrderState.Acknowledged, OrderState.AssessingCancellation, OrderState.PendingCancellation, OrderState.Cancelled],
        _ => [OrderState.Acknowledged, OrderState.InProgress, OrderState.Completed],
    };

    private static IEnumerable<StateChanged> Through(OrderState[] states, DateTimeOffset submittedAt)
    {
        var standing = new Standing(OrderState.Draft);
        foreach (var state in states)
        {
            var before = standing;
            standing = before.GoneTo(state) with { SubmittedAt = submittedAt };
            yield return new StateChanged(before, standing);
        }
    }

    private static LineState? LineStateIn(OrderState[] states, int line) => states.LastOrDefault(state => !state.LiesOverLines()) switch
    {
        OrderState.Draft => null,
        OrderState.Partial => line == 0 ? LineState.Failed : LineState.Completed,
        var state => Enum.Parse<LineState>(state.ToString()),
    };

    private static JournalEntry EntryOf(Order order, IEnumerable<OrderLine> draft, IEnumerable<StateChanged> changes) => new()
    {
        OrderId = order.Id,
        Number = order.Version,
        EditId = Id<OrderEdit>.New(order.CreatedAt),
        ById = Guid.Empty,
        ByName = OrderGenerator.Name,
        At = order.CreatedAt,
        Channel = order.Channel,
        Kind = nameof(BeginOrder),
        Changes =
        [
            .. draft.Select(line => new LineAdded(line with { Charges = [] })),
            .. changes,
        ],
    };
}
