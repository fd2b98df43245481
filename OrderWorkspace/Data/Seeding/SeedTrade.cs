using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Quotes and orders, replayed in the order of time: each is made in the world that the earlier ones left.</summary>
internal sealed class SeedTrade(Seed seed, SeedContexts contexts)
{
    private readonly Dictionary<Id<Customer>, EarlierOrder> _submittedLast = [];

    public static void Read(SeedFolder files, Seed seed, SeedContexts contexts)
    {
        var trade = new SeedTrade(seed, contexts);
        var story = files.Read("quotes.json").Select(row => (Row: row, Add: (Action<SeedField, DateTimeOffset>)trade.AddQuote))
            .Concat(files.Read("orders.json").Select(row => (Row: row, Add: (Action<SeedField, DateTimeOffset>)trade.AddOrder)));
        foreach (var (row, add, at) in story.Select(told => (told.Row, told.Add, At: seed.Days.MomentOf(told.Row["created"]))).OrderBy(told => told.At))
        {
            add(row, at);
            row.Done();
        }
    }

    private void AddQuote(SeedField row, DateTimeOffset at)
    {
        var (number, customer, owner) = (row["number"].Number<Quote>(NumberSeries.Quote), seed.Customers.Named(row["customer"]), row["owner"].Name());
        var id = SeedIds.Of<Quote>(number.Value, at);
        var draft = Begin(customer, new Number<Order>(number.Value), new Editor(SeedIds.Of<Editor>(owner).Value, owner), at);
        draft.Fill(row);
        var order = draft.Open.Order;
        seed.Quotes.Add(row["number"], number.Value, new Quote
        {
            Id = id,
            Number = number,
            Name = row["name"].Name(),
            CustomerId = customer.Id,
            ContactId = order.OrderingContactId,
            ContractId = order.ContractId,
            State = row["state"].Enumeration<QuoteState>(),
            Revision = row["revision"].OptionalInteger() ?? 1,
            Currency = order.Currency,
            PriceListId = order.PriceListId ?? throw row["customer"].Broken("a customer whose currency has a price list"),
            ValidUntil = seed.Days.Of(row["validUntil"]),
            Terms = row["terms"].Text,
            Owner = owner,
            Totals = order.Totals,
            CreatedAt = at,
            Version = row["state"].Enumeration<QuoteState>() is QuoteState.PartiallyConverted or QuoteState.Converted ? SeedLedger.VersionAfter : 0,
        });
        seed.QuoteLines.AddRange(order.Lines.Values.Select(line => Quoted(id, line, order)));
    }

    private void AddOrder(SeedField row, DateTimeOffset at)
    {
        var kind = row["kind"].OptionalEnumeration<OrderKind>() ?? OrderKind.CustomerOrder;
        var (number, customer, who) = (row["number"].Number<Order>(kind.Series()), seed.Customers.Named(row["customer"]), row["by"].Name());
        var history = row["history"].Items;
        var channel = row["channel"].OptionalEnumeration<Channel>() ?? Channel.Workspace;
        // Who was submitted for could order then, whatever has become of the customer since.
        var asItWas = history.Count > 0 ? customer with { Status = CustomerStatus.Active } : customer;
        var made = Begin(asItWas, number, new Editor(SeedIds.Of<Editor>(who).Value, who, channel), at, seed.Quotes.NamedIfAny(row["quote"])?.Id, kind);
        made.Fill(row);
        foreach (var (index, step) in history.Index()) Step(made, step, index == 0, who);
        made.Become(line => AsItCame(line, made));
        if (made.Open.Order.State != OrderState.Draft) _submittedLast[customer.Id] = Known(made.Open.Order);
        BringToInventory(made);
        seed.Orders.Add(row["number"], number.Value, made.Open.Order);
        if (made.Open.Order.QuoteId is { } quoted) SeedLedger.Enter(seed, quoted, made.Open.Order);
        seed.Journal.AddRange(made.Journal);
    }

    private static EarlierOrder Known(Order order) => new()
    {
        Id = order.Id,
        Number = order.Number,
        Kind = order.Kind,
        State = order.State,
        CreatedAt = order.CreatedAt,
        OrderingContactId = order.OrderingContactId,
        BillingContactId = order.BillingContactId,
        TechnicalContactId = order.TechnicalContactId,
        BillingLocationId = order.BillingLocationId,
        DeliveryLocationId = order.DeliveryLocationId,
    };

    private SeedOrder Begin(Customer customer, Number<Order> number, Editor by, DateTimeOffset at, Id<Quote>? quote = null, OrderKind kind = OrderKind.CustomerOrder)
    {
        var context = contexts.Of(customer, at) with { EarlierOrders = _submittedLast.TryGetValue(customer.Id, out var last) ? [last] : [] };
        var open = OpenOrder.New(number, context, by, at, kind);
        return new SeedOrder(seed, open with { Order = open.Order with { Id = SeedIds.Of<Order>(number.Value, at), QuoteId = quote } }, by);
    }

    private void Step(SeedOrder made, SeedField step, bool isFirst, string who)
    {
        var (state, at) = (step["state"].Enumeration<OrderState>(), seed.Days.MomentOf(step["at"]));
        if (isFirst != (state == OrderState.Acknowledged)) throw step["state"].Broken(isFirst ? "Acknowledged, as the first" : "anything but Acknowledged");
        if (isFirst) made.Submit(at, step);
        else made.Become(state, at, step["by"].Text ?? who, step["reason"].Text);
    }

    /// <summary>The line in its own state if the file says so, else in its parent's, else in the order's.</summary>
    private static OrderLine AsItCame(OrderLine line, SeedOrder made)
    {
        if (made.Open.Order.State == OrderState.Draft) return line;
        LineState? state = null;
        for (var at = line; state is null && at is not null; at = at.ParentId is { } parent ? made.Open.Order.Lines[parent] : null)
            state = made.Lines.TryGetValue(at.Id, out var field) ? field["state"].OptionalEnumeration<LineState>() : null;
        var came = state ?? (made.Open.Order.State == OrderState.Partial ? LineState.Completed : Enum.Parse<LineState>(made.StateOfLines().ToString()));
        return line with
        {
            State = came,
            StateReason = came == LineState.Pending ? made.Open.Order.StateReason : null,
            Holds = LineLife.IsOpen(came) ? line.SoldProductId : null,
        };
    }

    private void BringToInventory(SeedOrder made)
    {
        var (order, given) = (made.Open.Order, new Dictionary<LineId, SoldProduct>());
        foreach (var line in order.Lines.Values)
        {
            var gives = made.Lines.TryGetValue(line.Id, out var field) ? field["gives"] : null;
            if (gives?.IsGiven == true)
                given[line.Id] = seed.Inventory.Give(gives, order, line, made.Open.Context.Offerings[line.OfferingId], line.ParentId is { } parent ? given.GetValueOrDefault(parent) : null);
            else if (line is { State: LineState.Completed, Action: LineAction.Change }) seed.Inventory.Change(line);
            else if (line is { State: LineState.Completed, Action: LineAction.Disconnect }) seed.Inventory.Disconnect(line);
        }
    }

    private static QuoteLine Quoted(Id<Quote> quote, OrderLine line, Order order) => new()
    {
        QuoteId = quote,
        Id = line.Id,
        ParentId = line.ParentId,
        Position = line.Position,
        Action = line.Action,
        OfferingId = line.OfferingId,
        Name = line.Name,
        Quantity = line.Quantity!.Value,
        Characteristics = line.Characteristics,
        Charges = line.Charges,
        LocationId = line.LocationId ?? order.DeliveryLocationId,
        SoldProductId = line.SoldProductId,
        TermMonths = line.TermMonths,
    };
}
