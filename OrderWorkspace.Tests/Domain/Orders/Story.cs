using FsCheck;
using FsCheck.Fluent;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

/// <summary>What people do to an order in a generated world, sense and nonsense. A shorter story is a story, so that failures shrink.</summary>
internal sealed record Story(int World, Step[] Steps)
{
    public static readonly Arbitrary<Story> Any = Arb.From(
        from world in Gen.Choose(1, 1_000_000)
        from steps in Gen.ArrayOf(
            from what in Gen.Elements(Enum.GetValues<What>())
            from pick in Gen.Choose(0, 999)
            from value in Gen.Choose(0, 999)
            from byBob in Gen.Elements(false, false, true)
            select new Step(what, pick, value, byBob))
        select new Story(world, steps),
        story => Arb.Array(Gen.Constant(default(Step)!).ToArbitrary()).Shrinker(story.Steps).Select(fewer => story with { Steps = fewer }));

    public EditingSession Begun() => new(GeneratedWorld.Order(World));

    public EditingSession ToldTo(EditingSession session) => Steps.Aggregate(session, (told, step) => step.TakenIn(told));

    /// <summary>The same by one person who never takes anything back.</summary>
    public Story OfOneEditor() => this with { Steps = [.. Steps.Where(s => s.What is not (What.Undo or What.Redo)).Select(s => s with { ByBob = false })] };

    public override string ToString() => $"world {World}: {string.Join(", ", Steps.Select(s => s.ToString()))}";
}

internal enum What
{
    Add,
    Change,
    Disconnect,
    Take,
    AddComponent,
    SwapComponent,
    Remove,
    SetHeader,
    SetQuantity,
    SetLine,
    SetParent,
    SetCharacteristic,
    SetCharacteristics,
    Adjust,
    Undo,
    Redo,
}

/// <summary>One step of a story. Picks are taken modulo what there is to pick from.</summary>
internal sealed record Step(What What, int Pick, int Value, bool ByBob)
{
    private static readonly Editor Bob = An.Editor("Bob");

    private static readonly string?[] Numbers = ["1", "2", "5", "10", "25", "100", "2.5", "1.50", "0", "-3", "999999999", "12345678901", "x", null];
    private static readonly string?[] Values = ["10", "100", "0100", "1000", "5000", "gold", "fiber", "true", "2026-07-01", "a|b", "{\"vlan\": 7}", "{\"vlan\": \"x\"}", "{}", "nonsense", null];
    private static readonly string?[] Texts = ["PO 7", "Urgent", "Low", "30 days", "nonsense", null];
    private static readonly string?[] Days = [Today.Day.Text(), Today.Plus(3).Text(), Today.Plus(60).Text(), Today.Minus(1).Text(), "soon", null];

    public EditingSession TakenIn(EditingSession session)
    {
        var by = ByBob ? Bob : An.Agent;
        return What switch
        {
            What.Undo => session.Undo(by),
            What.Redo => session.Redo(by),
            _ => EditOf(session.Open) is { } edit ? session.Do(by, edit) : session,
        };
    }

    private OrderEdit? EditOf(OpenOrder open)
    {
        var world = open.Context;
        var offerings = world.Offerings.Values.OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        var products = world.SoldProducts.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Id).ToList();
        LineId[] lines = [.. open.Order.Lines.Keys];
        if (lines.Length == 0 && What > What.SetHeader) return null;
        return What switch
        {
            What.Add => new AddOffering(One(offerings).Id, Value % 13 - 1),
            What.Change => products.Count == 0 ? null : new ChangeProducts([One(products)]),
            What.Disconnect => products.Count == 0 ? null : new DisconnectProducts([.. products.Skip(Pick % products.Count).Take(1 + Value % 3)]),
            What.Take => products.Count == 0 ? null : Take([.. products.Skip(Pick % products.Count).Take(1 + Value % 2)], world),
            What.AddComponent => lines.Length == 0 ? null : new AddComponent(One(lines), offerings[Value % offerings.Count].Code, Value % 4 == 0 ? null : Value % 3),
            What.SwapComponent => lines.Length == 0 ? null : new SwapComponent(One(lines), offerings[Value % offerings.Count].Id),
            What.Remove => new RemoveLines([.. lines.Where(l => (l.Value + Pick) % 4 == 0)]),
            What.SetHeader => Header(world),
            What.SetQuantity => new SetLineField(One(lines), LineField.Quantity, Text(Numbers)),
            What.SetLine => Line(One(lines), world),
            What.SetParent => Parents(open) is { Count: > 0 } parents ? Line(One(parents), world) : new AddOffering(One([.. offerings.Where(o => o.IsBundle), offerings[0]]).Id),
            What.SetCharacteristic => Characteristic(open.Order.Lines[One(lines)]),
            What.SetCharacteristics => Characteristic(open.Order.Lines[One(lines)]) is { } set ? new SetCharacteristics([.. lines.Skip(Value % lines.Length)], set.Name, set.Value) : null,
            _ => Adjust(open.Order.Lines[One(lines)]),
        };
    }

    private static List<LineId> Parents(OpenOrder open) => [.. open.Order.Lines.Values.Select(line => line.ParentId).OfType<LineId>().Distinct().Order()];

    private TakeProducts Take(Id<SoldProduct>[] products, OrderContext world) => (Value % 6) switch
    {
        0 => new SuspendProducts(products),
        1 => new ResumeProducts(products),
        2 => new MoveProducts(products, world.Locations.Count == 0 ? null : One(world.Locations).Id),
        3 => new MoveProducts(products),
        _ => new KeepProducts(products),
    };

    private SetHeaderField Header(OrderContext world)
    {
        var field = (HeaderField)(Pick % Enum.GetValues<HeaderField>().Length);
        return new(field, field switch
        {
            HeaderField.OrderingContact or HeaderField.BillingContact or HeaderField.TechnicalContact => Text([.. world.Contacts.Select(c => c.Id.ToString()), "Ada", null]),
            HeaderField.BillingLocation or HeaderField.DeliveryLocation => Text([.. world.Locations.Select(l => l.Id.ToString()), "Berlin", null]),
            HeaderField.Contract => Text([.. world.Contracts.Select(c => c.Id.ToString()), "Frame", null]),
            HeaderField.RequestedStart or HeaderField.RequestedCompletion => Text(Days),
            _ => Text(Texts),
        });
    }

    private SetLineField Line(LineId line, OrderContext world) => (Value % 5) switch
    {
        0 => new(line, LineField.Location, Text([.. world.Locations.Select(l => l.Id.ToString()), "Berlin", null])),
        1 => new(line, LineField.Contract, Text([.. world.Contracts.Select(c => c.Id.ToString()), "Frame", null])),
        2 => new(line, LineField.Entitlement, Text([.. world.Entitlements.Select(e => e.Id.ToString()), "hours", null])),
        4 => new(line, LineField.SiteContact, Text([.. world.Contacts.Select(c => c.Id.ToString()), "Ada", null])),
        3 => new(line, LineField.TermMonths, Text(["12", "24", "36", "long", null])),
        _ => new(line, LineField.RequestedOn, Text(Days)),
    };

    private SetCharacteristic? Characteristic(OrderLine line) =>
        line.Characteristics.Count == 0 ? null : new(line.Id, line.Characteristics[Value % line.Characteristics.Count].Name, Text(Values));

    private AdjustPrice? Adjust(OrderLine line)
    {
        if (line.Charges.Count == 0) return null;
        var label = line.Charges[Value % line.Charges.Count].Label;
        var adjustment = new Adjustment(label, (AdjustmentKind)(Value % 3), Value % 50 - 20, "Agreed");
        return new(line.Id, label, Value % 7 == 0 ? null : adjustment);
    }

    private T One<T>(IReadOnlyList<T> all) => all[Pick % all.Count];

    private string? Text(string?[] all) => all[Value % all.Length];
}
