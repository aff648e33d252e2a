using System.Net.Http.Headers;
using System.Text.Json;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Infrastructure.Fetching;
using Outcome = Claims.Application.UseCases.Snapshots.RecordSnapshot.Outcome;

namespace Claims.Infrastructure.Archiving;

/// <summary>Asks the Internet Archive to take a page in (Save Page Now 2), and later what became of it.</summary>
/// <remarks>
/// Its public API paper, 2022: POST /save answers <c>{"url":"…","job_id":"spn2-…"}</c>; GET /save/status/JOB answers
/// <c>{"status":"success","timestamp":"20250826120000","original_url":"…"}</c>, <c>{"status":"pending"}</c> or <c>{"status":"error","message":"…"}</c>.
/// </remarks>
internal sealed class InternetArchive(OutgoingHttp http, ArchiveOptions options)
{
    private static readonly Error Odd = Error.Unavailable("The Internet Archive answered something that is not understood here.");

    public async Task<Outcome> WorkAsync(string url, string? job, CancellationToken cancel)
    {
        using var request = job is null ? Submission(url) : new HttpRequestMessage(HttpMethod.Get, $"{options.InternetArchive}/save/status/{Uri.EscapeDataString(job)}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("Authorization", $"LOW {options.InternetArchiveKey}:{options.InternetArchiveSecret}");
        var answer = await http.SendAsync(request, cancel);
        if (!answer.IsDone) return Failed(answer.Error.Code == "fetch.denied" ? Error.Refused("internet-archive.denied", "The Internet Archive does not accept the key of this desk.") : answer.Error);
        try
        {
            using var json = JsonDocument.Parse(answer.Value.Body);
            return job is null ? OfSubmission(json.RootElement) : OfStatus(json.RootElement, job);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Failed(Odd);
        }
    }

    private HttpRequestMessage Submission(string url) => new(HttpMethod.Post, $"{options.InternetArchive}/save")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["url"] = url, ["skip_first_archive"] = "1", ["if_not_archived_within"] = "1d" }),
    };

    private static Outcome OfSubmission(JsonElement answer) => Text(answer, "job_id") is { Length: > 0 and <= Limits.Line } job
        ? new Outcome(PartKind.InternetArchive, JobId: job)
        : Failed(Text(answer, "message") is { } why ? Unavailable(why) : Odd);

    private static Outcome OfStatus(JsonElement answer, string job) => Text(answer, "status") switch
    {
        "success" when Text(answer, "timestamp") is { } time && time.All(char.IsAsciiDigit) && CanonicalUrl.Of(Text(answer, "original_url")) is { } page =>
            new Outcome(PartKind.InternetArchive, CopyUrl: $"https://web.archive.org/web/{time}/{page}"),
        // It keeps its id, and is asked again.
        "pending" => new Outcome(PartKind.InternetArchive, JobId: job),
        "error" => Failed(Error.Refused("internet-archive.failed", $"The Internet Archive could not take the page in: {Line(Text(answer, "message"))}")),
        _ => Failed(Odd),
    };

    private static Error Unavailable(string why) => Error.Unavailable($"The Internet Archive does not take the page now: {Line(why)}");

    private static string Line(string? text) => CleanText.Line(text) is { Length: > 200 } long200 ? long200[..200] : CleanText.Line(text);

    private static Outcome Failed(Error error) => new(PartKind.InternetArchive, Problem: error);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
