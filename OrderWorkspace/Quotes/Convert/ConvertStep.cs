using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;

namespace OrderWorkspace.Quotes.Convert;

/// <summary>A step of the wizard, in the order they are taken. Its name in lower case is the last part of its address.</summary>
public enum ConvertStep
{
    /// <summary>What is not any more as it was agreed.</summary>
    Check,

    /// <summary>What of the quote is ordered.</summary>
    Lines,

    /// <summary>What the quote does not say: contacts, places, dates.</summary>
    Details,

    /// <summary>Quote and order side by side.</summary>
    Review,
}

internal static class WhatStandsInTheWay
{
    /// <summary>The step at which <paramref name="finding"/> of the plan is mended.</summary>
    public static ConvertStep StepOf(this ConversionPlan plan, Finding finding) =>
        plan.Contract?.Findings.Contains(finding) == true ? ConvertStep.Details
        : plan.Differences.Any(difference => ReferenceEquals(difference.Finding, finding)) ? ConvertStep.Check
        : finding.Path.LineOf() is not null || finding.Kind == QuoteFindings.NothingSelected ? ConvertStep.Lines
        : ConvertStep.Check;
}
