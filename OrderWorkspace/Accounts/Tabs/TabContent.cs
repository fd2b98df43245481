using OrderWorkspace.Accounts.Overview;
using OrderWorkspace.Components.Lists;

namespace OrderWorkspace.Accounts.Tabs;

/// <summary>The tabs, in the order they are shown; their names in an address are these in small letters.</summary>
public enum CustomerTab
{
    Overview,
    Quotes,
    Contracts,
    Entitlements,
    Products,
    Orders,
    Contacts,
}

/// <summary>What a tab shows: the <see cref="CustomerOverview"/>, or a page of rows.</summary>
public abstract record TabContent;

/// <summary>A page of what one of the other tabs lists.</summary>
public sealed record Rows<TRow>(Page<TRow> Page) : TabContent;
