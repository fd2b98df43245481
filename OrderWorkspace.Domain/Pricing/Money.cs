using System.Globalization;

namespace OrderWorkspace.Domain.Pricing;

/// <summary>An amount in a currency. Exact: nothing is rounded until <see cref="Rounded"/> is asked for.</summary>
/// <param name="Amount">The amount in the currency's main unit.</param>
/// <param name="Currency">The currency.</param>
public readonly record struct Money(decimal Amount, Currency Currency) : IComparable<Money>, IFormattable
{
    /// <summary>Nothing, in <paramref name="currency"/>.</summary>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>Rounded to the currency's own digits, half away from zero. The only rounding of money there is.</summary>
    public Money Rounded() => this with { Amount = decimal.Round(Amount, Currency.Digits, MidpointRounding.AwayFromZero) };

    /// <summary>Both together.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => left with { Amount = left.Amount + left.Same(right).Amount };

    /// <summary>What is left of <paramref name="left"/>.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => left with { Amount = left.Amount - left.Same(right).Amount };

    /// <summary>The amount <paramref name="factor"/> times, not rounded.</summary>
    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    /// <summary>Whether it is less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether it is more.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is not more.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is not less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(Same(other).Amount);

    /// <summary>For logs and messages: <c>1234.50 EUR</c>. Pages format by the user's culture.</summary>
    public override string ToString() => $"{Amount.ToString("F" + Currency.Digits, CultureInfo.InvariantCulture)} {Currency}";

    /// <summary>In the form of a culture: <c>1.234,50 EUR</c>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => $"{Amount.ToString("N" + Currency.Digits, formatProvider)} {Currency}";

    private Money Same(Money other) => other.Currency == Currency
        ? other
        : throw new InvalidOperationException($"{Currency} and {other.Currency} do not add or compare.");
}
