using System.Net.Http.Headers;
using System.Text;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Requests and answers as they are put on record: the first line and the headers, one a line, cut to <see cref="Limits.HttpHead"/>.</summary>
internal static class HttpHeads
{
    public static string Of(HttpRequestMessage request, HttpRequestHeaders defaults)
    {
        var head = new StringBuilder($"GET {request.RequestUri!.PathAndQuery} HTTP/1.1\nHost: {request.RequestUri.Authority}\n");
        // What was sent once for every request stands there once for this one; a key of ours is nobody's business.
        Append(head, defaults);
        return Cut(head);
    }

    public static string Of(HttpResponseMessage response)
    {
        var head = new StringBuilder($"HTTP/{response.Version.Major}.{response.Version.Minor} {(int)response.StatusCode} {Line(response.ReasonPhrase ?? "")}\n");
        Append(head, response.Headers);
        Append(head, response.Content.Headers);
        return Cut(head);
    }

    private static void Append(StringBuilder head, HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
            foreach (var value in values)
                head.Append(name).Append(": ").Append(Line(value)).Append('\n');
    }

    private static string Line(string value) => CleanText.Line(value);

    private static string Cut(StringBuilder head) => head.Length <= Limits.HttpHead ? head.ToString() : head.ToString(0, Limits.HttpHead);
}
