using System.Globalization;

namespace OrderWorkspace.Domain;

/// <summary>A rising series of numbers that share a prefix.</summary>
/// <param name="Prefix">Three or two capital letters that tell what is numbered.</param>
public sealed record NumberSeries(string Prefix)
{
    /// <summary>Numbers of accounts.</summary>
    public static readonly NumberSeries Account = new("ACC");

    /// <summary>Numbers of consumers.</summary>
    public static readonly NumberSeries Consumer = new("CON");

    /// <summary>Numbers of contacts.</summary>
    public static readonly NumberSeries Contact = new("CNT");

    /// <summary>Numbers of quotes.</summary>
    public static readonly NumberSeries Quote = new("QUO");

    /// <summary>Numbers of contracts.</summary>
    public static readonly NumberSeries Contract = new("CTR");

    /// <summary>Numbers of entitlements.</summary>
    public static readonly NumberSeries Entitlement = new("ENT");

    /// <summary>Numbers of sold products.</summary>
    public static readonly NumberSeries SoldProduct = new("SP");

    /// <summary>Numbers of customer orders.</summary>
    public static readonly NumberSeries CustomerOrder = new("ORD");

    /// <summary>Numbers of service orders.</summary>
    public static readonly NumberSeries ServiceOrder = new("SVO");

    /// <summary>Every series there is.</summary>
    public static IReadOnlyList<NumberSeries> All { get; } =
        [Account, Consumer, Contact, Quote, Contract, Entitlement, SoldProduct, CustomerOrder, ServiceOrder];

    /// <summary>The <paramref name="count"/>th number of the series, with at least seven digits.</summary>
    public Number<T> At<T>(long count) => new(Prefix + count.ToString("D7", CultureInfo.InvariantCulture));
}
