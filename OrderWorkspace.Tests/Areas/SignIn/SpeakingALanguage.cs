using OrderWorkspace.SignIn;

namespace OrderWorkspace.Tests.Areas.SignIn;

public sealed class SpeakingALanguage
{
    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("de-AT", "de-DE")]
    [InlineData("de", "de-DE")]
    [InlineData("EN-us", "en-US")]
    [InlineData("en-NZ", "en-GB")]
    [InlineData("fr", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    public void Takes_the_region_or_else_the_language(string accepted, string? spoken) => Assert.Equal(spoken, Languages.Spoken(accepted)?.Culture);
}
