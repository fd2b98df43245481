using System.Text.Json.Nodes;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class FittingASchema
{
    private const string Draft7 = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "properties": { "plan": { "$ref": "#/definitions/plan" } },
          "definitions": {
            "plan": {
              "type": "object",
              "required": ["networks", "owner"],
              "additionalProperties": false,
              "properties": {
                "owner": { "type": "string", "minLength": 3 },
                "level": { "enum": ["gold", "silver"] },
                "networks": {
                  "type": "array", "maxItems": 2, "uniqueItems": true,
                  "items": { "oneOf": [{ "$ref": "#/definitions/v4" }, { "$ref": "#/definitions/v6" }] }
                }
              }
            },
            "v4": {
              "required": ["kind", "prefix"],
              "properties": { "kind": { "const": "v4" }, "prefix": { "type": "string", "format": "ipv4" }, "vlan": { "type": ["integer", "null"], "minimum": 1 } }
            },
            "v6": { "required": ["kind", "prefix"], "properties": { "kind": { "const": "v6" }, "prefix": { "type": "string", "pattern": "^[0-9a-f:]+$" } } }
          }
        }
        """;

    private const string Draft202012 = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "required": ["speed"],
          "properties": { "speed": { "type": "integer", "multipleOf": 10 }, "ports": { "type": "array", "contains": { "const": "a" } }, "spare": { "type": "boolean" }, "plan": { "$ref": "#/$defs/plan" } },
          "allOf": [{ "if": { "properties": { "spare": { "const": true } }, "required": ["spare"] }, "then": { "required": ["plan"] } }],
          "$defs": { "plan": { "type": "object", "properties": { "pair": { "prefixItems": [{ "type": "string" }, { "type": "number" }], "items": false } }, "unevaluatedProperties": false } }
        }
        """;

    private static readonly CharacteristicSpecification Plan = A.Characteristic("plan", CharacteristicType.Object) with { Label = "Plan" };

    [Theory]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v4", "prefix": "10.0.0.0", "vlan": 7}, {"kind": "v6", "prefix": "fd00::"}]}""")]
    [InlineData("""{"owner": "Ada", "networks": [], "level": "gold"}""")]
    [InlineData(null)]
    public void What_fits_is_fine(string? plan) => Ordered(Draft7, plan).FindsNothing();

    [Theory]
    [InlineData("""{"networks": []}""", "line.characteristic.schema.required", "plan.owner", "Plan, owner is missing.")]
    [InlineData("""{"owner": 7, "networks": []}""", "line.characteristic.schema.type", "plan.owner", "Plan, owner takes a text, not \"7\".")]
    [InlineData("""{"owner": "Al", "networks": []}""", "line.characteristic.schema.limit", "plan.owner", "Plan, owner cannot be \"Al\"; its least length is 3.")]
    [InlineData("""{"owner": "Ada", "networks": [], "level": "tin"}""", "line.characteristic.schema.not-allowed", "plan.level", "Plan, level cannot be \"tin\"; it can be gold, silver.")]
    [InlineData("""{"owner": "Ada", "networks": [], "levle": "tin"}""", "line.characteristic.schema.unexpected", "plan.levle", "Plan, levle is not known here.")]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v4", "prefix": "ten"}]}""", "line.characteristic.schema.form", "plan.networks[0].prefix", "Plan, networks[0].prefix \"ten\" does not have the right form: ipv4.")]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v6", "prefix": "fd00::"}, {"kind": "v4", "prefix": "10.0.0.0", "vlan": 0}]}""", "line.characteristic.schema.limit", "plan.networks[1].vlan", "Plan, networks[1].vlan cannot be \"0\"; its least value is 1.")]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v4", "prefix": "10.0.0.0", "vlan": "x"}]}""", "line.characteristic.schema.type", "plan.networks[0].vlan", "Plan, networks[0].vlan takes a whole number, nothing, not \"x\".")]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v6"}]}""", "line.characteristic.schema.required", "plan.networks[0].prefix", "Plan, networks[0].prefix is missing.")]
    [InlineData("""{"owner": "Ada", "networks": [{"kind": "v6", "prefix": "a"}, {"kind": "v6", "prefix": "a"}]}""", "line.characteristic.schema.no-fit", "plan.networks", "Plan, networks does not fit its specification (uniqueItems).")]
    public void What_does_not_is_found_inside_the_value(string plan, string code, string path, string message)
    {
        var finding = Assert.Single(Ordered(Draft7, plan).Findings.All);

        Assert.Equal((code, $"lines[1].characteristics.{path}", message), (finding.Code, finding.Path.Value, finding.Message));
    }

    [Theory]
    [InlineData("15", null, null, null, "lines[1].characteristics.speed: speed cannot be \"15\"; its step is 10.")]
    [InlineData(null, null, null, null, "lines[1].characteristics.speed: speed is missing.")]
    [InlineData("10", "b", null, null, "lines[1].characteristics.ports: ports does not fit its specification (contains).")]
    [InlineData("10", "a|b", null, null)]
    [InlineData("10", null, "true", null, "lines[1].characteristics.plan: Plan is missing.")]
    [InlineData("10", null, "false", null)]
    [InlineData("10", null, "true", """{"pair": ["a", 1]}""")]
    [InlineData("10", null, null, """{"pair": ["a", 1, 2]}""", "lines[1].characteristics.plan.pair[2]: Plan, pair[2] is not known here.")]
    [InlineData("10", null, null, """{"other": 1}""", "lines[1].characteristics.plan.other: Plan, other is not known here.")]
    [InlineData("ten", null, null, null, "lines[1].characteristics.speed: speed takes a whole number, not \"ten\".")]
    public void All_values_together_have_to_fit(string? speed, string? ports, string? spare, string? plan, params string[] found)
    {
        var open = An.OpenOrder().With(A.Offering("fiber").With(
                A.Characteristic("speed", CharacteristicType.Integer), A.Characteristic("ports") with { MaximumCount = 3 }, A.Characteristic("spare", CharacteristicType.Boolean), Plan).Fitting(Draft202012))
            .After(Edit.Add("fiber"), Edit.Set(1, "speed", speed), Edit.Set(1, "ports", ports), Edit.Set(1, "spare", spare), Edit.Set(1, "plan", plan));

        Assert.Equal(found, open.Findings.All.Select(f => $"{f.Path}: {f.Message}"));
    }

    [Theory]
    [InlineData("{\"owner\": \"Ada\",\n \"networks\": [}", 2, 15)]
    [InlineData("owner: Ada", 1, 1)]
    public void What_is_no_JSON_stays_as_it_was_typed_and_says_where(string plan, int line, int character)
    {
        var open = Ordered(Draft7, plan);

        var finding = open.Finds(SchemaFindings.Malformed, at: "lines[1].characteristics.plan");
        Assert.Equal(((long)line, (long)character), (finding.Values["line"], finding.Values["character"]));
        Assert.Equal(plan, open.Line(1).Characteristics.ValueOf("plan"));
        Assert.Single(open.Findings.All);
    }

    [Fact]
    public void A_key_is_said_once() =>
        Ordered(Draft7, """{"networks": [], "owner": "Ada", "owner": "Bob"}""").Finds(SchemaFindings.KeyTwice, at: "lines[1].characteristics.plan");

    [Theory]
    [InlineData("{")]
    [InlineData("""{"type": "strng"}""")]
    [InlineData("""{"$ref": "#"}""")]
    [InlineData("""{"$dynamicRef": "#"}""")]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"if": {"$ref": "#/$defs/a"}}}}}""")]
    [InlineData("""{"properties": {"plan": {"dependentSchemas": {"owner": {"$ref": "#/properties/plan"}}}}}""")]
    [InlineData("""{"properties": {"plan": {"$id": "https://example.com/plan", "$ref": "#"}}}""")]
    public void A_schema_that_cannot_be_used_is_told_and_stops_nothing(string schema)
    {
        var finding = Ordered(schema, "{}").Finds(SchemaFindings.Unreadable, at: "lines[1].characteristics");

        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_schema_may_come_back_to_itself_for_a_part_of_the_value()
    {
        const string Tree = """{"properties": {"plan": {"$ref": "#/$defs/node"}}, "$defs": {"node": {"required": ["name"], "properties": {"below": {"items": {"$ref": "#/$defs/node"}}}}}}""";

        Ordered(Tree, """{"name": "a", "below": [{"name": "b", "below": []}]}""").FindsNothing();
        Ordered(Tree, """{"name": "a", "below": [{"name": "b", "below": [{}]}]}""").Finds(SchemaFindings.Missing, at: "lines[1].characteristics.plan.below[0].below[0].name");
    }

    [Fact]
    public void References_may_lead_to_references_but_not_through_hundreds_of_them()
    {
        Ordered(Chain(9), "{}").FindsNothing();
        Ordered(Chain(5000), "{}").Finds(SchemaFindings.Unreadable, at: "lines[1].characteristics");

        static string Chain(int links) => new JsonObject
        {
            ["$ref"] = "#/$defs/0",
            ["$defs"] = new JsonObject(Enumerable.Range(0, links + 1).Select(i => KeyValuePair.Create($"{i}", (JsonNode?)(i < links ? new JsonObject { ["$ref"] = $"#/$defs/{i + 1}" } : new JsonObject())))),
        }.ToJsonString();
    }

    [Fact]
    public void Each_kind_of_misfit_has_a_finding() => Assert.Equal(
        [SchemaFindings.Missing, SchemaFindings.WrongType, SchemaFindings.Limit, SchemaFindings.NotAllowed, SchemaFindings.Unexpected, SchemaFindings.WrongForm, SchemaFindings.DoesNotFit],
        ((string[])["required", "type", "exclusiveMaximum", "const", "additionalProperties", "pattern", "not"])
            .Select(keyword => CharacteristicCheck.Check(A.Offering("any").With(Plan).Fitting("{}").Specification!, [], FieldPath.Root, (_, _) => [new Misfit(["plan"], keyword, null)]).Single().Kind));

    [Fact]
    public void What_differs_between_lines_is_told_for_each() => Assert.Equal(
        ["lines[2].characteristics.plan.owner"],
        Ordered(Draft7, """{"owner": "Ada", "networks": []}""").After(Edit.Add("fiber"), Edit.Set(2, "plan", """{"networks": []}""")).Findings.All.Select(f => f.Path.Value));

    private static OpenOrder Ordered(string schema, string? plan) =>
        An.OpenOrder().With(A.Offering("fiber").With(Plan).Fitting(schema)).After(Edit.Add("fiber"), Edit.Set(1, "plan", plan));
}
