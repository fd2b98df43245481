using FsCheck.Fluent;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Findings;

public sealed class NamingAField
{
    [Fact]
    public void Reads_as_clients_write_it()
    {
        Assert.Equal("billingContact", FieldPath.Root.Field("BillingContact").Value);
        Assert.Equal("lines[3].requestedOn", FieldPath.Root.Line(3).Field("RequestedOn").Value);
        Assert.Equal("lines[3].characteristics.bandwidth", FieldPath.Root.Line(3).Characteristic("bandwidth").Value);
    }

    [Theory]
    [InlineData("bandwidth", "lines[3].characteristics.bandwidth")]
    [InlineData("net.vlan", "lines[3].characteristics['net.vlan']")]
    [InlineData("ports[0]", "lines[3].characteristics['ports[0]']")]
    [InlineData("Ada's own", @"lines[3].characteristics['Ada\'s own']")]
    [InlineData(@"a\.'b", @"lines[3].characteristics['a\\.\'b']")]
    [InlineData("my \"best\" value", "lines[3].characteristics.my \"best\" value")]
    [InlineData("7", "lines[3].characteristics.7")]
    [InlineData("", "lines[3].characteristics['']")]
    public void Tells_the_characteristic_whatever_its_name(string name, string path)
    {
        var field = FieldPath.Root.Line(3).Characteristic(name);

        Assert.Equal((path, name, field), (field.Value, field.CharacteristicName, field.Edited()));
        Assert.Equal((name, field), (field.Inside("a.b").Inside("0").CharacteristicName, field.Inside("a.b").Inside("0").Edited()));
        Assert.Equal(name, FieldPath.Root.Characteristic(name).Inside("key").CharacteristicName);
        Assert.True(field.Inside("key").IsWithin(field));
    }

    [Theory]
    [InlineData("lines[12].quantity", 12, LineField.Quantity)]
    [InlineData("lines[12].termMonths", 12, LineField.TermMonths)]
    [InlineData("lines[12]", 12, null)]
    [InlineData("lines[12].characteristics.quantity", 12, null)]
    [InlineData("rows[12].quantity", null, null)]
    [InlineData("quantity", null, null)]
    public void Tells_the_line_and_its_field(string path, int? line, LineField? field) =>
        Assert.Equal((line, field), (new FieldPath(path).LineOf()?.Value, new FieldPath(path).LineFieldOf()));

    [Theory]
    [InlineData("lines[3].quantity", "lines[3].quantity", true)]
    [InlineData("lines[3].quantity", "lines[3]", true)]
    [InlineData("lines[3].quantity", "lines", true)]
    [InlineData("lines[3].quantity", "", true)]
    [InlineData("lines[3].quantity", "lines[3].location", false)]
    [InlineData("lines[3]", "lines[31]", false)]
    [InlineData("lines[1]", "lines[11].quantity", false)]
    [InlineData("lines[1].characteristics.port", "lines[1].characteristics.ports", false)]
    [InlineData("notes", "notesOfTheSite", false)]
    public void Meets_itself_its_whole_and_its_parts_and_nothing_else(string one, string other, bool meets)
    {
        Assert.Equal(meets, new FieldPath(one).Meets(new FieldPath(other)));
        Assert.Equal(meets, new FieldPath(other).Meets(new FieldPath(one)));
    }

    [Theory]
    [InlineData("lines[3].characteristics.plan.networks[0].vlan", "lines[3].characteristics.plan")]
    [InlineData("lines[3].characteristics.plan[0]", "lines[3].characteristics.plan")]
    [InlineData("lines[3].characteristics.plan", "lines[3].characteristics.plan")]
    [InlineData("lines[3].characteristics['net.plan'].networks[0]", "lines[3].characteristics['net.plan']")]
    [InlineData("rows[3].characteristics.plan.owner", "rows[3].characteristics.plan")]
    [InlineData("characteristics.plan.owner", "characteristics.plan")]
    [InlineData("lines[3].quantity", "lines[3].quantity")]
    [InlineData("", "")]
    public void Is_edited_as_a_whole_whatever_lies_inside_it(string path, string edited) => Assert.Equal(edited, new FieldPath(path).Edited().Value);

    [Fact]
    public void Meets_another_whichever_is_asked()
    {
        var path = from parts in Gen.ListOf(Gen.Elements("lines", "[1]", "[11]", ".", "quantity", "q")) select new FieldPath(string.Concat(parts));

        Property.Holds(from one in path from other in path select (one, other), pair =>
        {
            Assert.Equal(pair.one.Meets(pair.other), pair.other.Meets(pair.one));
            Assert.True(pair.one.Meets(pair.one) && pair.one.Meets(FieldPath.Root));
        }, times: 1000);
    }
}
