using System.Linq.Expressions;
using System.Reflection;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Orders.LineBuilding;
using OrderWorkspace.Orders;

namespace OrderWorkspace.Tests.Areas.Orders;

/// <summary>Each thing that can be done to orders, tried on a draft. One that is not here fails the tests that go through this list.</summary>
internal sealed record EveryDoor(MethodInfo Method, Func<OrderCapture, User, Task<IReadOnlyList<Finding>>> TryAsync)
{
    private static readonly CancellationToken Now = CancellationToken.None;

    /// <summary>The one that begins an order comes first, the one after which there is no order comes last.</summary>
    public static IReadOnlyList<EveryDoor> To(Number<Customer> customer, Order draft, Id<ProductOffering> offering, Id<SoldProduct> product) =>
    [
        Door((desk, by) => desk.BeginAsync(by, customer, new OrderEdit[] { new AddOffering(offering, 1), new ChangeProducts(new[] { product }) }, Now)),
        Door((desk, by) => desk.BeginAsync(by, OrderKind.CustomerOrder, customer, new OrderEdit[] { new AddOffering(offering, 1) }, Now)),
        Door((desk, by) => desk.OpenAsync(by, draft.Number, Now)),
        Door((desk, by) => desk.OpenAnewAsync(by, draft.Number, Now)),
        Door((desk, by) => desk.ApplyAsync(by, draft.Number, draft.Version, Id<OrderEdit>.New(draft.CreatedAt), new SetHeaderField(HeaderField.Notes, "Ring twice"), Now)),
        Door((desk, by) => desk.ReorderAsync(by, draft.Number, Now)),
        Door((desk, by) => desk.DifferencesAsync(by, draft.Number, draft.Number, Now)),
        Door((desk, by) => desk.UndoAsync(by, draft.Number, Id<OrderEdit>.New(draft.CreatedAt), Now)),
        Door((desk, by) => desk.RedoAsync(by, draft.Number, Id<OrderEdit>.New(draft.CreatedAt), Now)),
        Door((desk, by) => desk.SubmitAsync(by, draft.Number, draft.Version, Id<OrderEdit>.New(draft.CreatedAt), Now)),
        Door((desk, by) => desk.DiscardAsync(by, draft.Number, Now)),
    ];

    /// <summary>The methods that there are; those by which quotes are written are for others than those by which orders are.</summary>
    public static IEnumerable<MethodInfo> ThereAre => typeof(OrderCapture)
        .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.Name is not (nameof(OrderCapture.BeginQuoteAsync) or nameof(OrderCapture.TakeUpQuoteAsync)));

    /// <summary>Whether nothing changes by it.</summary>
    public bool IsLooking => Method.Name is nameof(OrderCapture.OpenAsync) or nameof(OrderCapture.OpenAnewAsync) or nameof(OrderCapture.DifferencesAsync);

    private static EveryDoor Door<TResult>(Expression<Func<OrderCapture, User, Task<Outcome<TResult>>>> attempt)
    {
        var run = attempt.Compile();
        return new(((MethodCallExpression)attempt.Body).Method, async (desk, by) => (await run(desk, by)).Findings);
    }
}
