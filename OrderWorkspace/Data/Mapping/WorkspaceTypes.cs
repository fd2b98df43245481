using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Mapping;

/// <summary>How the types of the domain are stored, wherever they occur.</summary>
internal static class WorkspaceTypes
{
    private static readonly Type[] Identified =
    [
        typeof(Customer), typeof(Contact), typeof(Location), typeof(ProductSpecification), typeof(ProductOffering), typeof(PriceList), typeof(Price),
        typeof(Contract), typeof(Entitlement), typeof(SoldProduct), typeof(Quote), typeof(Order), typeof(OrderEdit), typeof(OutboxEvent),
    ];

    private static readonly Type[] Numbered =
        [typeof(Customer), typeof(Contact), typeof(Contract), typeof(Entitlement), typeof(SoldProduct), typeof(Quote), typeof(Order)];

    internal static void UseWorkspaceTypes(this ModelConfigurationBuilder builder, string? ordinalCollation)
    {
        foreach (var type in Identified)
            builder.Properties(typeof(Id<>).MakeGenericType(type)).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
        foreach (var type in Numbered)
            builder.Properties(typeof(Number<>).MakeGenericType(type)).HaveConversion(typeof(NumberConverter<>).MakeGenericType(type))
                .AreUnicode(false).HaveMaxLength(16).Ordered(ordinalCollation);

        builder.Properties<LineId>().HaveConversion<LineIdConverter>();
        builder.Properties<Currency>().HaveConversion<CurrencyConverter>().AreUnicode(false).HaveMaxLength(3).Ordered(ordinalCollation);
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HavePrecision(6);
        builder.Properties<decimal>().HaveConversion<DecimalConverter>().HavePrecision(28, 6);
        builder.Properties<Enum>().HaveConversion<string>().AreUnicode(false).HaveMaxLength(24).Ordered(ordinalCollation);
        builder.Properties<string>().HaveMaxLength(200).Ordered(ordinalCollation);
        builder.ComplexProperties<Money>();
        builder.ComplexProperties<Totals>();
    }

    private static void Ordered(this PropertiesConfigurationBuilder properties, string? collation)
    {
        if (collation is not null) properties.UseCollation(collation);
    }

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

    private sealed class NumberConverter<T>() : ValueConverter<Number<T>, string>(number => number.Value, value => new Number<T>(value));

    private sealed class LineIdConverter() : ValueConverter<LineId, int>(id => id.Value, value => new LineId(value));

    private sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => new Currency(code));

    /// <summary>To the microsecond, which is what all three databases keep.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
        at => new DateTime(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
        at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

    /// <summary>Without the zeros at the end that some databases fill up with: what is read has the text of what was written.</summary>
    private sealed class DecimalConverter() : ValueConverter<decimal, decimal>(
        value => value, value => value / 1.0000000000000000000000000000m);
}
