namespace OrderWorkspace.Components;

/// <summary>What a state means for who looks at it; each has its colour.</summary>
public enum Meaning
{
    Neutral,
    Done,
    UnderWay,
    Attention,
    Wrong,
}
