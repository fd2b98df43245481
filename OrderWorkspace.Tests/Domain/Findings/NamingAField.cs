using FsCheck.Fluent;
using OrderWorkspace.Domain.Findings;
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
