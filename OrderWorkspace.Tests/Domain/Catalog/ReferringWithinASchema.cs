using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

/// <summary>Schemas as product catalogues have them: parts with names of their own, by pointer, anchor and identity.</summary>
public sealed class ReferringWithinASchema
{
    /// <summary>Carrier Ethernet: the parts are found by anchor and by an identity relative to the schema's own.</summary>
    private const string Ethernet = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://catalog.example.com/schemas/ethernet",
          "properties": { "plan": { "$ref": "#service" } },
          "$defs": {
            "service": {
              "$anchor": "service", "type": "object", "required": ["uni"],
              "properties": {
                "uni": { "type": "array", "minItems": 1, "items": { "$ref": "uni" } },
                "cos": { "$ref": "https://catalog.example.com/schemas/ethernet#/$defs/cos" }
              }
            },
            "uni": {
              "$id": "uni", "required": ["vlan"],
              "properties": { "vlan": { "$ref": "#vlan" }, "speed": { "$ref": "#/$defs/speed" }, "cos": { "$ref": "ethernet#/$defs/cos" } },
              "$defs": { "vlan": { "$anchor": "vlan", "type": "integer", "minimum": 2, "maximum": 4094 }, "speed": { "$defs": { "usual": { "enum": [100, 1000] } }, "$ref": "#/$defs/speed/$defs/usual" } }
            },
            "cos": { "enum": ["gold", "silver"] }
          }
        }
        """;

    /// <summary>Broadband with voice, the older draft: anchors are identities that begin with #, and what stands beside a reference does not count.</summary>
    private const string Broadband = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "http://catalog.example.com/schemas/broadband.json",
          "properties": { "plan": { "$ref": "#/definitions/access" } },
          "definitions": {
            "access": {
              "required": ["technology"],
              "properties": {
                "technology": { "$ref": "#technology", "enum": ["none"] },
                "router": { "$ref": "devices/router.json" },
                "voice": { "$ref": "broadband.json#/definitions/voice/definitions/number" },
                "default": { "$ref": "#/$defs/bandwidth" }
              }
            },
            "technology": { "$id": "#technology", "enum": ["FTTH", "VDSL"] },
            "router": { "$id": "devices/router.json", "properties": { "ports": { "$ref": "#/definitions/ports" }, "technology": { "$ref": "../broadband.json#technology" } }, "definitions": { "ports": { "maximum": 8 } } },
            "voice": { "definitions": { "number": { "pattern": "^\\+[0-9]{6,15}$" } } }
          },
          "$defs": { "bandwidth": { "type": "integer" } }
        }
        """;

    [Theory]
    [InlineData(Ethernet, """{"uni": [{"vlan": 100, "speed": 1000, "cos": "gold"}], "cos": "silver"}""")]
    [InlineData(Broadband, """{"technology": "FTTH", "router": {"ports": 4, "technology": "VDSL"}, "voice": "+4930123456", "default": 7}""")]
    public void What_fits_the_part_that_is_meant_is_fine(string schema, string plan) => Ordered(schema, plan).FindsNothing();

    [Theory]
    [InlineData(Ethernet, "{}", "plan.uni: plan, uni is missing.")]
    [InlineData(Ethernet, """{"uni": [{"vlan": 1}]}""", "plan.uni[0].vlan: plan, uni[0].vlan cannot be \"1\"; its least value is 2.")]
    [InlineData(Ethernet, """{"uni": [{"vlan": 9}, {}]}""", "plan.uni[1].vlan: plan, uni[1].vlan is missing.")]
    [InlineData(Ethernet, """{"uni": [{"vlan": 9, "speed": 7}]}""", "plan.uni[0].speed: plan, uni[0].speed cannot be \"7\"; it can be 100, 1000.")]
    [InlineData(Ethernet, """{"uni": [{"vlan": 9, "cos": "tin"}]}""", "plan.uni[0].cos: plan, uni[0].cos cannot be \"tin\"; it can be gold, silver.")]
    [InlineData(Ethernet, """{"uni": [{"vlan": 9}], "cos": "tin"}""", "plan.cos: plan, cos cannot be \"tin\"; it can be gold, silver.")]
    [InlineData(Broadband, """{"technology": "ISDN"}""", "plan.technology: plan, technology cannot be \"ISDN\"; it can be FTTH, VDSL.")]
    [InlineData(Broadband, """{"technology": "FTTH", "router": {"ports": 9}}""", "plan.router.ports: plan, router.ports cannot be \"9\"; its greatest value is 8.")]
    [InlineData(Broadband, """{"technology": "FTTH", "router": {"technology": "ISDN"}}""", "plan.router.technology: plan, router.technology cannot be \"ISDN\"; it can be FTTH, VDSL.")]
    [InlineData(Broadband, """{"technology": "FTTH", "voice": "0049"}""", "plan.voice: plan, voice \"0049\" does not have the right form: ^\\+[0-9]{6,15}$.")]
    [InlineData(Broadband, """{"technology": "FTTH", "default": "x"}""", "plan.default: plan, default takes a whole number, not \"x\".")]
    public void What_does_not_is_told_in_the_words_of_that_part(string schema, string plan, string found)
    {
        var finding = Assert.Single(Ordered(schema, plan).Findings.All);

        Assert.Equal($"lines[1].characteristics.{found}", $"{finding.Path}: {finding.Message}");
    }

    [Theory]
    [InlineData("""{"$ref": "#/$defs/nothing"}""", "#/$defs/nothing")]
    [InlineData("""{"$ref": "#nothing", "$defs": {"a": {"$anchor": "something"}}}""", "#nothing")]
    [InlineData("""{"properties": {"plan": {"$ref": "https://example.com/schema#/$defs/a"}}}""", "https://example.com/schema#/$defs/a")]
    [InlineData("""{"properties": {"default": {"$ref": "vlan.json"}}}""", "vlan.json")]
    [InlineData("""{"$id": "https://example.com/a", "$ref": "#/$defs/b", "$defs": {"b": {"$id": "b", "$ref": "#/$defs/b"}}}""", "#/$defs/b")]
    public void A_reference_to_what_is_not_there_is_named_and_stops_nothing(string schema, string reference)
    {
        var finding = Ordered(schema, "{}").Finds(SchemaFindings.Unresolved, at: "lines[1].characteristics");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal($"Not all of fiber can be checked: its schema in the catalogue refers to {reference}, which is not in it.", finding.Message);
    }

    [Theory]
    [InlineData("""{"properties": {"plan": {"const": {"$ref": "#/nothing"}}, "$ref": {"type": "string"}, "$id": {"type": "string"}}}""")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"plan": {"$ref": "#/definitions/a", "$id": "ignored.json"}}, "definitions": {"a": {"type": "object"}}}""")]
    public void What_only_looks_like_a_reference_is_none(string schema) => Assert.DoesNotContain(Ordered(schema, "{}").Findings.All, finding => finding.Kind != SchemaFindings.NotAllowed);

    [Fact]
    public void Two_schemas_of_one_identity_are_not_mixed_up()
    {
        const string One = """{"$id": "https://catalog.example.com/same", "properties": {"plan": {"$ref": "same#/$defs/plan"}}, "$defs": {"plan": {"maxProperties": 1}}}""";

        Ordered(One.Replace("1", "0", StringComparison.Ordinal), """{"a": 1}""").Finds(SchemaFindings.Limit, at: "lines[1].characteristics.plan");
        Ordered(One, """{"a": 1}""").FindsNothing();
    }

    private static OpenOrder Ordered(string schema, string? plan) =>
        An.OpenOrder().With(A.Offering("fiber").With(A.Characteristic("plan", CharacteristicType.Object)).Fitting(schema)).After(Edit.Add("fiber"), Edit.Set(1, "plan", plan));
}
