using OrderWorkspace.Domain.Findings;

namespace OrderWorkspace.Tests.Domain.Findings;

public sealed class AnOutcome
{
    private static readonly Finding Error = Finding.Of(new FindingKind("test.error", Severity.Error, "Wrong."), FieldPath.Root);
    private static readonly Finding Warning = Finding.Of(new FindingKind("test.warning", Severity.Warning, "Odd."), FieldPath.Root);

    [Fact]
    public void With_a_value_has_succeeded()
    {
        Outcome<string> outcome = "done";

        Assert.True(outcome.Succeeded);
        Assert.Equal("DONE", outcome.Map(value => value.ToUpperInvariant()).Value);
    }

    [Fact]
    public void Without_an_error_refuses_nothing()
    {
        Assert.Throws<ArgumentException>(() => (Outcome<string>)Warning);
        Assert.Throws<ArgumentException>(() => (Outcome<string>)new List<Finding> { Warning });
        Assert.Throws<ArgumentException>(() => (Outcome<string>)new List<Finding>());
    }

    [Fact]
    public void With_an_error_has_no_value_and_names_the_error()
    {
        Outcome<string> outcome = new List<Finding> { Warning, Error };

        Assert.False(outcome.Succeeded);
        Assert.Contains("test.error", Assert.Throws<InvalidOperationException>(() => outcome.Value).Message, StringComparison.Ordinal);
        Assert.Equal(outcome.Findings, outcome.Map<int>(_ => throw new InvalidOperationException("There is nothing to map.")).Findings);
    }
}
