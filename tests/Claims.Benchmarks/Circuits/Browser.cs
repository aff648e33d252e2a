using System.Net;
using System.Text.RegularExpressions;

namespace Claims.Benchmarks.Circuits;

/// <summary>Signs a member in and fetches pages, as far as a circuit needs it.</summary>
internal sealed partial class Browser(string address) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpMessageInvoker? http;

    public CookieContainer Cookies => cookies;

    private HttpMessageInvoker Http => http ??= new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, CookieContainer = cookies, AllowAutoRedirect = false });

    public async Task SignInAsync(string email, string password)
    {
        var page = await GetAsync("/account/sign-in");
        var token = Token().Match(page).Groups["value"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/account/sign-in")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", "sign-in"), new("Given.Email", email), new("Given.Password", password)]),
        };
        using var answer = await Http.SendAsync(request, default);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther)) throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>The markers of the interactive roots of a page, as JSON.</summary>
    public async Task<IReadOnlyList<string>> RootsAsync(string path) =>
        [.. Marker().Matches(await GetAsync(path)).Select(match => match.Groups["json"].Value)];

    /// <summary>Says, as a browser does when its page is closed, that a circuit will not come back.</summary>
    public async Task CloseAsync(string circuit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/_blazor/disconnect") { Content = new MultipartFormDataContent { { new StringContent(circuit), "circuitId" } } };
        request.Headers.Add("Origin", address);
        using var answer = await Http.SendAsync(request, default);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http?.Dispose();

    private async Task<string> GetAsync(string path)
    {
        using var answer = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address + path), default);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    // <input name="__RequestVerificationToken" type="hidden" value="CfDJ8…" />
    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    // <!--Blazor:{"type":"server","key":{…},"sequence":0,"descriptor":"CfDJ8…"}-->
    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
