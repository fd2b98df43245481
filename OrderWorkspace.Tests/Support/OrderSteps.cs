using System.Text.RegularExpressions;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Tests.Support;

/// <summary>Steps of tests that play on an open order.</summary>
internal static partial class OrderSteps
{
    /// <summary>The order after these edits by the agent. An edit that is refused fails the test.</summary>
    public static OpenOrder After(this OpenOrder open, params OrderEdit[] edits) => edits.Aggregate(open, (order, edit) => order.Apply(edit).Value.After);

    /// <summary>What comes of an edit by the agent.</summary>
    public static Outcome<AppliedEdit> Apply(this OpenOrder open, OrderEdit edit) => open.Apply(edit, An.Agent);

    /// <summary>What comes of an edit by anybody.</summary>
    public static Outcome<AppliedEdit> Apply(this OpenOrder open, OrderEdit edit, Editor by)
    {
        var outcome = open.Apply(edit, Id<OrderEdit>.New(Today.Morning), by, Today.Morning);
        outcome.Findings.AreWhole();
        return outcome;
    }

    /// <summary>The same order, opened after the world around it changed.</summary>
    public static OpenOrder Meanwhile(this OpenOrder open, Func<OrderContext, OrderContext> change) => OpenOrder.Of(open.Order, change(open.Context));

    public static OrderLine Line(this OpenOrder open, int line) => open.Order.Lines[new LineId(line)];

    public static Charge Charge(this OpenOrder open, int line, string label) => open.Line(line).Charges.Single(c => c.Label == label);

    /// <summary>Asserts that a finding of this kind is there once, where it is and how it can be mended.</summary>
    public static Finding Finds(this OpenOrder open, FindingKind kind, string at, Fix? fix = null) => TheOnly(kind, [.. open.Findings.All], at, fix);

    /// <summary>Asserts that an edit is refused by one finding of this kind.</summary>
    public static Finding Refuses(this OpenOrder open, OrderEdit edit, FindingKind kind, string at) => TheOnly(kind, [.. open.Apply(edit).Findings], at, null);

    public static void FindsNothing(this OpenOrder open) => Assert.Equal([], open.Findings.All.Select(f => $"{f.Path}: {f.Message}"));

    public static void FindsNo(this OpenOrder open, FindingKind kind) => Assert.DoesNotContain(open.Findings.All, f => f.Kind == kind);

    /// <summary>Asserts that they have every value that their sentences name.</summary>
    public static void AreWhole(this IEnumerable<Finding> findings) =>
        Assert.All(findings, finding => Assert.Empty(NamesInBraces().Matches(finding.Kind.Template).Select(name => name.Groups[1].Value).Except(finding.Values.Keys)));

    private static Finding TheOnly(FindingKind kind, IReadOnlyList<Finding> findings, string at, Fix? fix)
    {
        findings.AreWhole();
        var finding = Assert.Single(findings, f => f.Kind == kind);
        Assert.Equal(at, finding.Path.Value);
        Assert.Equal(fix, finding.Fix);
        return finding;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex NamesInBraces();
}
