using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class ComparingNumbers
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void Numbers_and_lines_are_in_the_order_in_which_they_were_given(int one, int other)
    {
        List<bool> expected = [one < other, one > other, one <= other, one >= other];
        var (left, right) = (NumberSeries.CustomerOrder.At<Order>(one), NumberSeries.CustomerOrder.At<Order>(other));
        var (before, after) = (new LineId(one), new LineId(other));

        Assert.Equal(expected, [left < right, left > right, left <= right, left >= right]);
        Assert.Equal(expected, [before < after, before > after, before <= after, before >= after]);
    }
}
