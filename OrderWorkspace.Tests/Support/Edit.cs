using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.Life;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>Edits by the names that builders give: <c>Edit.Add("fiber", 2)</c>.</summary>
internal static class Edit
{
    public static AddOffering Add(string offering, decimal quantity = 1) => new(Id.Of<ProductOffering>(offering), quantity);

    public static AddComponent AddTo(int bundle, string offering, decimal? count = null) => new(new LineId(bundle), offering, count);

    public static SwapComponent Swap(int line, string to) => new(new LineId(line), Id.Of<ProductOffering>(to));

    public static ChangeProducts Change(params string[] products) => new([.. products.Select(Id.Of<SoldProduct>)]);

    public static DisconnectProducts Disconnect(params string[] products) => new([.. products.Select(Id.Of<SoldProduct>)]);

    public static SuspendProducts Suspend(params string[] products) => new([.. products.Select(Id.Of<SoldProduct>)]);

    public static ResumeProducts Resume(params string[] products) => new([.. products.Select(Id.Of<SoldProduct>)]);

    public static MoveProducts Move(string? to, params string[] products) =>
        new([.. products.Select(Id.Of<SoldProduct>)], to is null ? null : Id.Of<Location>(to));

    public static KeepProducts Keep(params string[] products) => new([.. products.Select(Id.Of<SoldProduct>)]);

    public static SetHeaderField Set(HeaderField field, string? value) => new(field, value);

    public static SetLineField Set(int line, LineField field, string? value) => new(new LineId(line), field, value);

    public static SetCharacteristic Set(int line, string characteristic, string? value) => new(new LineId(line), characteristic, value);

    public static SetCharacteristics SetAll(string characteristic, string? value, params int[] lines) => new([.. lines.Select(line => new LineId(line))], characteristic, value);

    public static RemoveLines Remove(params int[] lines) => new([.. lines.Select(line => new LineId(line))]);

    public static AdjustPrice Adjust(int line, string charge, AdjustmentKind kind, decimal value, string reason = "Agreed on the phone") =>
        new(new LineId(line), charge, new Adjustment(charge, kind, value, reason));

    public static Submit Submit() => new(Today.Morning);

    public static Reject Reject(string reason, params (int Line, string Reason)[] lines) => new(reason, lines.ToDictionary(l => new LineId(l.Line), l => l.Reason));

    public static ReportLines Report(LineState state, params int[] lines) => new([.. lines.Select(l => new LineId(l))], state, state == LineState.Failed ? "No access" : null);

    public static PassPointOfNoReturn PassPointOfNoReturn(params int[] lines) => new([.. lines.Select(l => new LineId(l))]);

    public static Revise Revise(params OrderEdit[] edits) => new(edits, "The customer called");
}
