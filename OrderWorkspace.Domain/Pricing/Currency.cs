using System.Collections.Frozen;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>An ISO 4217 currency.</summary>
/// <param name="Code">Three capital letters, <c>EUR</c>.</param>
public readonly record struct Currency(string Code)
{
    // ISO 4217, column "minor unit", for the currencies whose value is not 2.
    private static readonly FrozenSet<string> WithoutDigits =
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> WithThreeDigits = "BHD IQD JOD KWD LYD OMR TND".Split(' ').ToFrozenSet();

    /// <summary>How many decimal places an amount of money in this currency has: 0 for JPY, 2 for EUR, 3 for KWD.</summary>
    public int Digits => WithoutDigits.Contains(Code) ? 0 : WithThreeDigits.Contains(Code) ? 3 : 2;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
