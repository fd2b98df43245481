using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Tests.Architecture;
using OrderWorkspace.Tests.Support;
using static System.Net.HttpStatusCode;
using static OrderWorkspace.Domain.Access.Role;

namespace OrderWorkspace.Tests.Hosting;

/// <summary>Each page and each endpoint is asked for by each role, and by nobody, and lets in whom this table says; it is written from what the roles are for.</summary>
public sealed partial class WhoMayGoWhere(Workspace workspace) : IClassFixture<Workspace>
{
    private static readonly Role[] Staff = [OrderAgent, SalesAgent, ServiceAgent, FulfilmentAgent, Administrator];
    private static readonly Role[] SignedIn = [.. Staff, Buyer];
    private static readonly Role?[] Anybody = [.. SignedIn, null];

    private static readonly Place[] Places =
    [
        new("/", SignedIn),
        new("/accounts", Staff),
        new("/accounts/{Number}", Staff),
        new("/accounts/{Number}/{Tab}", Staff),
        new("/consumers", Staff),
        new("/consumers/{Number}", Staff),
        new("/consumers/{Number}/{Tab}", Staff),
        new("/quotes", Staff),
        new("/quotes/{Number}", Staff),
        new("/quotes/{Number}/edit", [SalesAgent]),
        new("/quotes/{Number}/convert", [SalesAgent]),
        new("/quotes/{Number}/convert/{Step}", [SalesAgent]),
        new("/orders", Staff),
        new("/orders/{Number}", Staff),
        new("/service-orders", Staff),
        new("/service-orders/{Number}", Staff),

        new("/sign-in", Anybody),
        new("/sign-out", SignedIn, "POST", BadRequest), // a form without its token, like the next
        new("/profile", SignedIn, "POST", BadRequest),
        new("/not-found", SignedIn),
        new("/broken", Anybody),
        new("/health/live", Anybody),
        new("/health/ready", Anybody),

        new("/_blazor", SignedIn, "GET", BadRequest), // no connection
        new("/_blazor/negotiate", SignedIn, "POST"),
        new("/_blazor/disconnect/", SignedIn, "POST", BadRequest),
        new("/_blazor/initializers/", SignedIn),
        new("/_framework/opaque-redirect", SignedIn, "GET", BadRequest), // to nowhere
        new("{**path:file}", SignedIn, "GET", NotFound),
        new(Asset, Anybody),
    ];

    private const string Asset = "/app.css";

    public static TheoryData<Role?> Roles => [.. Anybody];

    [Theory, MemberData(nameof(Roles))]
    public async Task Is_decided_by_role(Role? role)
    {
        using var browser = await workspace.BrowserOfAsync(role);
        var wrong = new List<string>();
        foreach (var place in Places)
        {
            using var answer = await browser.SendAsync(new(new(place.Method), Parameter().Replace(place.Route, "1.2")), TestContext.Current.CancellationToken);
            if (!place.IsAnsweredRightly(role, answer)) wrong.Add($"{role?.ToString() ?? "Nobody"} at {place.Route}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Rule.Holds(wrong);
    }

    [Fact]
    public void Is_written_down_for_every_page_and_endpoint()
    {
        var pages = typeof(App).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).ToList();
        var endpoints = workspace.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null ? endpoint.RoutePattern.RawText! : Asset);
        var there = pages.Concat(endpoints).Distinct().ToList();

        Rule.Holds(NotListed(there));
        Rule.Catches(NotListed(["/secrets"]));
        Rule.Holds(Places.Select(place => place.Route).Except(there));
    }

    private static IEnumerable<string> NotListed(IEnumerable<string> routes) => routes.Except(Places.Select(place => place.Route));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private sealed record Place(string Route, IReadOnlyList<Role?> LetsIn, string Method = "GET", HttpStatusCode Answer = OK)
    {
        public Place(string route, IEnumerable<Role> letsIn, string method = "GET", HttpStatusCode answer = OK)
            : this(route, [.. letsIn.Select(role => (Role?)role)], method, answer)
        {
        }

        public bool IsAnsweredRightly(Role? role, HttpResponseMessage answer) =>
            LetsIn.Contains(role) ? answer.StatusCode == Answer
            : role is null ? answer.StatusCode == Unauthorized || answer.Headers.Location?.AbsolutePath == Urls.SignIn
            : answer.StatusCode == Forbidden;
    }
}
