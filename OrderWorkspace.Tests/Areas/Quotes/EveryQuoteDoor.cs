using System.Linq.Expressions;
using System.Reflection;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Domain.Quotes.Writing;
using OrderWorkspace.Orders;
using OrderWorkspace.Quotes;

namespace OrderWorkspace.Tests.Areas.Quotes;

/// <summary>The desks by which quotes are written, moved and converted.</summary>
internal sealed record QuoteDesks(QuoteDesk Desk, OrderCapture Capture);

/// <summary>Each thing that people can do to quotes, tried on one. One that is not here fails the tests that go through this list.</summary>
internal sealed record EveryQuoteDoor(MethodInfo Method, string Name, Func<QuoteDesks, User, Task<IReadOnlyList<Finding>>> TryAsync)
{
    private static readonly CancellationToken Now = CancellationToken.None;

    public static IReadOnlyList<EveryQuoteDoor> To(Number<Customer> customer, Quote quote) =>
    [
        Door((desks, by) => desks.Capture.BeginQuoteAsync(by, customer, Now)),
        Door((desks, by) => desks.Capture.TakeUpQuoteAsync(by, quote.Number, Now)),
        Door((desks, by) => desks.Desk.DescribeAsync(by, quote.Number, quote.Version, new QuoteDescription("New", quote.ValidUntil, null), Now)),
        .. Enum.GetValues<QuoteStep>().Select(step =>
            Door((desks, by) => desks.Desk.TakeStepAsync(by, quote.Number, quote.Version, step, "Because", Now)) with { Name = step.ToString() }),
        Door((desks, by) => desks.Desk.OpenConversionAsync(by, quote.Number, Now)),
        Door((desks, by) => desks.Desk.ChangeConversionAsync(by, quote.Number, quote.Version, new LookAgain(quote.Version), Now)),
        Door((desks, by) => desks.Desk.ConvertAsync(by, quote.Number, quote.Version, 0, Now)),
    ];

    /// <summary>The methods that there are; time alone, which is nobody, has quotes expire.</summary>
    public static IEnumerable<MethodInfo> ThereAre => typeof(QuoteDesk)
        .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.Name != nameof(QuoteDesk.ExpireAsync))
        .Concat(typeof(OrderCapture).GetMethods().Where(method => method.Name is nameof(OrderCapture.BeginQuoteAsync) or nameof(OrderCapture.TakeUpQuoteAsync)));

    private static EveryQuoteDoor Door<TResult>(Expression<Func<QuoteDesks, User, Task<Outcome<TResult>>>> attempt)
    {
        var run = attempt.Compile();
        var method = ((MethodCallExpression)attempt.Body).Method;
        return new(method, method.Name, async (desks, by) => (await run(desks, by)).Findings);
    }
}
