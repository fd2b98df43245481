using Microsoft.Extensions.Localization;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Accounts.Tabs;

internal static class ContactRoleWords
{
    /// <summary>What a contact decides, in words.</summary>
    public static string RolesOf(this IStringLocalizer<Texts> text, ContactRoles roles) => string.Join(", ", Enum.GetValues<ContactRoles>()
        .Where(role => role != ContactRoles.None && roles.HasFlag(role))
        .Select(role => text[$"ContactRole{role}"].Value));
}
