using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;

namespace OrderWorkspace.Data.Mapping;

/// <summary>Immutable values of the domain as JSON in one column.</summary>
internal static class StoredJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true, // jsonb of PostgreSQL keeps no order
        Converters =
        {
            new JsonStringEnumConverter(),
            new IdentityJson(),
            new TextJson<Currency>(currency => currency.Code, code => new Currency(code)),
            new TextJson<LineId>(id => id.ToString(), text => new LineId(int.Parse(text, CultureInfo.InvariantCulture))),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameDerivedTypes, LeaveOutWhatIsEmpty } },
    };

    /// <summary>Stores the property as JSON. Its value is immutable, so that another reference means another value.</summary>
    internal static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonColumn<T>(), new ReferenceComparer<T>());
        return property;
    }

    /// <summary>Whether the property was mapped by <see cref="IsJson{T}"/>.</summary>
    internal static bool IsJson(this IReadOnlyProperty property) => property.GetValueConverter() is IJsonColumn;

    /// <summary>An abstract record of the domain is stored with the name of the record that it is.</summary>
    private static void NameDerivedTypes(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.Kind != JsonTypeInfoKind.Object) return;
        info.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var type in info.Type.Assembly.GetTypes())
            if (!type.IsAbstract && type.IsSubclassOf(info.Type))
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
    }

    /// <summary>An empty list or dictionary that is empty by itself is not written; where null means something else it is.</summary>
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo info)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in info.Properties.Where(property => property is { IsRequired: false, AssociatedParameter: null }))
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
                && nullability.Create((PropertyInfo)property.AttributeProvider!).ReadState == NullabilityState.NotNull)
                property.ShouldSerialize = (_, value) => value is not IEnumerable values || values.GetEnumerator().MoveNext();
    }

    private interface IJsonColumn;

    private sealed class JsonColumn<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!), IJsonColumn;

    private sealed class ReferenceComparer<T>() : ValueComparer<T>(
        (left, right) => ReferenceEquals(left, right), value => RuntimeHelpers.GetHashCode(value), value => value);
}

/// <summary>A value that is one text, also as a key.</summary>
internal sealed class TextJson<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(write(value));
}

/// <summary>Writes every <see cref="Id{T}"/> and <see cref="Number{T}"/> as the text it is.</summary>
internal sealed class IdentityJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && (typeToConvert.GetGenericTypeDefinition() == typeof(Id<>) || typeToConvert.GetGenericTypeDefinition() == typeof(Number<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var of = typeToConvert.GetGenericTypeDefinition() == typeof(Id<>) ? nameof(IdOf) : nameof(NumberOf);
        return (JsonConverter)typeof(IdentityJson).GetMethod(of)!.MakeGenericMethod(typeToConvert.GenericTypeArguments).Invoke(null, null)!;
    }

    public static JsonConverter IdOf<T>() => new TextJson<Id<T>>(id => id.ToString(), text => new Id<T>(Guid.Parse(text)));

    public static JsonConverter NumberOf<T>() => new TextJson<Number<T>>(number => number.Value, text => new Number<T>(text));
}
