using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Claims.Web.Tests.Running;

/// <summary>A browser without script: follows links and redirects, keeps cookies, fills forms in.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    public Visitor(string address)
    {
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false };
        // The rule is about the product's requests to the world; this is the world's to the product.
#pragma warning disable RS0030
        http = new HttpClient(handler) { BaseAddress = new Uri(address) };
#pragma warning restore RS0030
    }

    public CookieContainer Cookies { get; } = new();

    public Task<Page> GoAsync(string path) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form of the page with its hidden and given fields.</summary>
    /// <param name="form">The form's handler name, or its action.</param>
    public Task<Page> SubmitAsync(Page page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.Forms.Single(known => known.Elements.OfType<IHtmlInputElement>().Any(input => input is { Name: "_handler" } && input.Value == form) || known.GetAttribute("action") == form);
        var values = found.Elements.OfType<IHtmlInputElement>()
            .Where(input => !string.IsNullOrEmpty(input.Name) && (input.Type is not "checkbox" || input.IsChecked) && !fields.Any(field => field.Name == input.Name))
            .Select(input => (input.Name!, input.Value)).Concat(fields);
        var target = found.GetAttribute("action") is { Length: > 0 } action ? action : page.Path;
        return FollowAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(page.Url, target))
        {
            Content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Item1, value.Item2))),
        });
    }

    public async Task<Page> SignInAsync(string email, string password, string path = "/account/sign-in") =>
        await SubmitAsync(await GoAsync(path), "sign-in", ("Given.Email", email), ("Given.Password", password));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    public void Dispose() => http.Dispose();

    private async Task<Page> FollowAsync(HttpRequestMessage request)
    {
        for (var hops = 0; ; hops++)
        {
            using var answer = await http.SendAsync(request);
            var url = answer.RequestMessage!.RequestUri!;
            if (answer.Headers.Location is not { } location || hops == 5)
                return new Page(answer.StatusCode, url, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()));
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, location));
        }
    }
}

/// <summary>What a visitor sees.</summary>
public sealed record Page(HttpStatusCode Status, Uri Url, IHtmlDocument Document)
{
    public string Path => Url.AbsolutePath;

    public IEnumerable<IHtmlFormElement> Forms => Document.Forms;

    public string Heading => Document.QuerySelector("h1")?.TextContent ?? "";

    /// <summary>What the page says is wrong.</summary>
    public IReadOnlyList<string> Problems => [.. Document.QuerySelectorAll(".banner.problem").Select(problem => problem.TextContent.Trim())];

    public string Text => Document.Body?.TextContent ?? "";
}
