using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class SayingConditions
{
    [Theory]
    [InlineData("bandwidth = 500 or 1000", "Bandwidth = 500 or 1000")]
    [InlineData("bandwidthLimit = 500", "bandwidthLimit = 500")] // not known any more
    public void People_read_what_the_characteristic_is_called(string condition, string said) =>
        Assert.Equal(said, CharacteristicCondition.Labelled(condition, [A.Characteristic("access"), A.Characteristic("bandwidth") with { Label = "Bandwidth" }]));

    [Fact]
    public void What_a_condition_says_can_be_labelled() =>
        Assert.Equal("Access = fiber or copper", CharacteristicCondition.Labelled(new CharacteristicCondition("access", ["fiber", "copper"]).ToString(), [A.Characteristic("access") with { Label = "Access" }]));
}
