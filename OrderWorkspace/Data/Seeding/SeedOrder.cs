using System.Collections.Immutable;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Seeding;

/// <summary>An order of a seed file in the making, by the edits that an agent would have made: so it is filled, priced, checked and told as every other order.</summary>
internal sealed class SeedOrder(Seed seed, OpenOrder open, Editor by)
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(20);

    private DateTimeOffset _at = open.Order.CreatedAt;

    public OpenOrder Open { get; private set; } = open;

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>The field of the file that a line was made from.</summary>
    public Dictionary<LineId, SeedField> Lines { get; } = [];

    /// <summary>Begins the order and gives it the lines of <paramref name="row"/>.</summary>
    public void Fill(SeedField row)
    {
        Apply(new BeginOrder(), row);
        Set(HeaderField.PurchaseOrderNumber, row["purchaseOrderNumber"]);
        Set(HeaderField.ExternalId, row["externalId"]);
        Set(HeaderField.Notes, row["notes"]);
        if (row["priority"].OptionalEnumeration<Priority>() is { } priority) Apply(new SetHeaderField(HeaderField.Priority, priority.ToString()), row["priority"]);
        if (seed.Days.OfOptional(row["requestedCompletion"]) is { } day) Apply(new SetHeaderField(HeaderField.RequestedCompletion, IsoDay.Text(day)), row["requestedCompletion"]);
        foreach (var line in row["lines"].Items) AddLine(line);
    }

    /// <summary>Hands it over, checked.</summary>
    public void Submit(DateTimeOffset at, SeedField field)
    {
        _at = at - BetweenEdits;
        Apply(new Submit(at), field);
    }

    /// <summary>What fulfilment made of it.</summary>
    public void Become(OrderState state, DateTimeOffset at, string who, string? reason)
    {
        var order = Open.Order;
        var change = new StateChanged(Standing.Of(order), Standing.Of(order).GoneTo(state, reason));
        Open = Open with { Order = change.ApplyTo(order) with { Version = order.Version + 1 } };
        Journal.Add(new JournalEntry
        {
            OrderId = order.Id,
            Number = order.Version + 1,
            EditId = SeedIds.Of<OrderEdit>($"{order.Number}/{order.Version + 1}", at),
            ById = SeedIds.Of<Editor>(who).Value,
            ByName = who,
            At = at,
            Channel = Channel.Workspace,
            Kind = OrderLife.Table.First(way => way.From == order.State && way.To == state).By.ToString(),
            Changes = [change],
        });
    }

    /// <summary>Replaces the lines by what became of them.</summary>
    public void Become(Func<OrderLine, OrderLine> line)
    {
        var (order, lines) = (Open.Order, Open.Order.Lines.Values.ToImmutableSortedDictionary(l => l.Id, line));
        var totals = lines.Values.Aggregate(Totals.None(order.Currency), (sum, one) => sum + one.TotalsIn(order.Currency));
        Open = Open with { Order = order with { Lines = lines, Totals = totals } };
    }

    /// <summary>Where it was last that its lines are, too.</summary>
    public OrderState StateOfLines() =>
        Journal.SelectMany(entry => entry.Changes).OfType<StateChanged>().Select(change => change.To.State).Last(state => !state.LiesOverLines());

    private void AddLine(SeedField field)
    {
        var next = new LineId(Open.Order.LastLineId + 1);
        var customer = Open.Context.Customer;
        if (field["change"].IsGiven)
        {
            Apply(new ChangeProducts([seed.Inventory.Of(customer, field["change"]).Id]), field["change"]);
            Configure(next, field);
        }
        else if (field["disconnect"].IsGiven)
        {
            Apply(new DisconnectProducts([seed.Inventory.Of(customer, field["disconnect"]).Id]), field["disconnect"]);
        }
        else
        {
            Apply(new AddOffering(seed.Offerings.Named(field["add"]).Id, field["quantity"].OptionalDecimal() ?? 1, LocationOf(field["location"], customer)), field["add"]);
            Configure(next, field);
            if (field["discount"].IsGiven) Discount(next, field["discount"]);
            foreach (var part in field["parts"].Items) ConfigurePart(next, part);
        }
        Lines[next] = field;
    }

    private void ConfigurePart(LineId bundle, SeedField field)
    {
        var offering = seed.Offerings.Named(field["part"]).Id;
        var line = Open.Tree.ChildrenOf(bundle).Select(id => Open.Order.Lines[id]).FirstOrDefault(child => child.OfferingId == offering)
            ?? throw field["part"].Broken($"the code of an offering that {Open.Order.Lines[bundle].Name} comes with");
        if (field["quantity"].OptionalDecimal() is { } quantity) Apply(Count(line.Id, quantity), field["quantity"]);
        if (!Open.Order.Lines.ContainsKey(line.Id)) return;
        Configure(line.Id, field);
        foreach (var part in field["parts"].Items) ConfigurePart(line.Id, part);
        Lines[line.Id] = field;
    }

    private static OrderEdit Count(LineId line, decimal quantity) =>
        quantity == 0 ? new RemoveLines([line]) : new SetLineField(line, LineField.Quantity, FormattableString.Invariant($"{quantity:0.######}"));

    private void Configure(LineId line, SeedField field)
    {
        var specification = Open.Context.SpecificationOf(Open.Order.Lines[line]);
        foreach (var (name, value) in SeedConfiguration.Values(field["values"], specification, seed.Days))
            Apply(new SetCharacteristic(line, name, value), field["values"]);
    }

    private void Discount(LineId line, SeedField field)
    {
        var (labels, label) = (Open.Order.Lines[line].Charges.Select(charge => charge.Label).ToList(), field["charge"].Required());
        if (!labels.Contains(label)) throw field["charge"].Broken(string.Join(", ", labels));
        Apply(new AdjustPrice(line, label, new Adjustment(label, AdjustmentKind.Percentage, -field["percent"].Decimal(), field["reason"].Required())), field);
    }

    private Id<Location>? LocationOf(SeedField field, Customer customer) =>
        field.IsGiven ? seed.Locations.Named(field, $"{customer.Number}/{field.Text}").Id : null;

    private void Set(HeaderField header, SeedField field)
    {
        if (field.IsGiven) Apply(new SetHeaderField(header, field.Text), field);
    }

    private void Apply(OrderEdit edit, SeedField field)
    {
        _at += BetweenEdits;
        var outcome = Open.Apply(edit, SeedIds.Of<OrderEdit>($"{Open.Order.Number}/{Open.Order.Version + 1}", _at), by, _at);
        if (!outcome.Succeeded)
            throw field.Broken($"what the rules allow: {string.Join(' ', outcome.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Path} {f.Message}"))}");
        Open = outcome.Value.After;
        if (outcome.Value.Entry is { } entry) Journal.Add(entry);
    }
}
