namespace OrderWorkspace.Tests.Areas.SignIn;

public sealed class ComingBack
{
    [Theory]
    [InlineData("/")]
    [InlineData("/orders/ORD0000001?tab=history#line-3")]
    public void To_an_address_of_ours_leads_there(string url) => Assert.Equal(url, Urls.Local(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public void To_anything_else_leads_home(string? url) => Assert.Equal(Urls.Home, Urls.Local(url));
}
