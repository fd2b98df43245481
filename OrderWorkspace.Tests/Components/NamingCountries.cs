using System.Globalization;
using OrderWorkspace.Components;

namespace OrderWorkspace.Tests.Components;

public sealed class NamingCountries
{
    [Theory]
    [InlineData("de-DE", "Deutschland")]
    [InlineData("en-GB", "Germany")]
    public void Speaks_the_language_of_the_user(string culture, string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(name, Countries.NameOf("DE"));
    }

    [Fact]
    public void Every_country_has_a_name() => Assert.All(Countries.All, country => Assert.NotEmpty(country.Name));

    [Fact]
    public void What_is_no_country_keeps_its_code() => Assert.Equal("XX", Countries.NameOf("XX"));
}
