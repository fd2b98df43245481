namespace OrderWorkspace.Accounts.Account360;

/// <summary>How many days before its end something begins to matter.</summary>
internal static class Soon
{
    public const int Quote = 14;
    public const int Contract = 90;
}
