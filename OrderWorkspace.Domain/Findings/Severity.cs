namespace OrderWorkspace.Domain.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Should be looked at; stops nothing.</summary>
    Warning,

    /// <summary>Stops submitting, or refuses what was asked for.</summary>
    Error,
}
