using Microsoft.AspNetCore.Authorization;
using OrderWorkspace.Domain.Access;

namespace OrderWorkspace.SignIn;

/// <summary>Lets in who has the permission, and nobody else. On a page: <c>@attribute [May(Permission.SeeOrders)]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    public Permission Permission { get; } = permission;
}
