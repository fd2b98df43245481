using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Catalog;

public sealed class SayingConditions
{
    private static readonly CharacteristicSpecification[] Known = [A.Characteristic("access"), A.Characteristic("bandwidth")];

    [Theory]
    [InlineData("access = fiber", "fiber")]
    [InlineData("access = fiber|copper", "fiber", "copper")]
    [InlineData(@"access = T568A\|B|Cat 7", "T568A|B", "Cat 7")]
    [InlineData("access = fiber or copper", "fiber or copper")] // as it was said before
    public void What_is_said_can_be_read_again(string said, params string[] values)
    {
        var read = CharacteristicCondition.Read(said, Known)!;

        Assert.Equal(said, new CharacteristicCondition("access", values).ToString());
        Assert.Equal("access", read.Name);
        Assert.Equal(values, read.Values);
    }

    [Theory]
    [InlineData("bandwidthLimit = 500")]
    [InlineData("bandwidth")]
    public void Of_a_characteristic_that_is_not_known_any_more_nothing_is_read(string said) => Assert.Null(CharacteristicCondition.Read(said, Known));
}
