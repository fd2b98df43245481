using System.Net;
using System.Text;
using OrderWorkspace.Domain.Access;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Hosting;

public sealed class SendingNonsense(Workspace workspace) : IClassFixture<Workspace>
{
    private const string Form = "application/x-www-form-urlencoded";

    public static TheoryData<string, string?, string?> Forms =>
    [
        .. from address in new[] { Urls.SignOut, Urls.Profile, Urls.SignIn }
           from body in new (string? Type, string? Bytes)[]
           {
               (null, null),
               (Form, ""),
               (Form, "%%%=&&&=%zz\0"),
               (Form, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}="))),
               ("multipart/form-data", "no boundary"),
               ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: nonsense\r\n\r\n--y"),
               ("application/json", "{"),
               ("nonsense", "\0\0"),
           }
           select new TheoryDataRow<string, string?, string?>(address, body.Type, body.Bytes),
    ];

    [Theory, MemberData(nameof(Forms))]
    public async Task To_a_form_is_refused_as_the_senders_mistake(string address, string? type, string? bytes)
    {
        using var browser = await workspace.BrowserOfAsync(Role.OrderAgent);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        if (bytes is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(bytes));
        if (type is not null) request.Content!.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.InRange(answer.StatusCode, HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
    }
}
