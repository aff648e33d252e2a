using System.Text.Json.Serialization;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Research;

/// <summary>A source as it is typed and looked up.</summary>
public sealed class SourceForm
{
    public string Url { get; set; } = "";

    public string NoUrlReason { get; set; } = "";

    public string Title { get; set; } = "";

    public string Publisher { get; set; } = "";

    public string Author { get; set; } = "";

    public PartialDateText PublishedOn { get; set; } = new();

    public string Language { get; set; } = "";

    public SourceType Type { get; set; } = SourceType.NewsReport;

    public Tier Tier { get; set; }

    public string Interest { get; set; } = "";

    public List<string> Origins { get; set; } = [];

    /// <summary>What was filled in from the page, by field: the value, and where it was found.</summary>
    public Dictionary<string, FoundValue> Found { get; set; } = [];

    public bool IsProtected { get; set; }

    public string PublicDescription { get; set; } = "";

    public string ProtectionReason { get; set; } = "";

    /// <summary>Never leaves the circuit but in the command that encrypts it: drafts are kept in the clear.</summary>
    [JsonIgnore]
    public string Secret { get; set; } = "";

    public static SourceForm Of(OpenClaim.SourceView source) => new()
    {
        Url = source.Url ?? "",
        NoUrlReason = source.NoUrlReason ?? "",
        Title = source.Title,
        Publisher = source.Publisher ?? "",
        Author = source.Author ?? "",
        PublishedOn = PartialDateText.Of(source.PublishedOn),
        Language = source.Language ?? "",
        Type = source.Type,
        Tier = source.Tier,
        Interest = source.Interest ?? "",
        Origins = [.. source.Origins],
    };

    /// <summary>Without a title the address stands for it, so that nothing waits for a page that does not answer.</summary>
    public SourceFacts ToFacts() => new(
        EvidenceForm.OrNothing(Url), EvidenceForm.OrNothing(NoUrlReason), EvidenceForm.OrNothing(Title) ?? AddressAsTitle, EvidenceForm.OrNothing(Publisher),
        EvidenceForm.OrNothing(Author), PublishedOn.Value, EvidenceForm.OrNothing(Language), Type, Tier, EvidenceForm.OrNothing(Interest), [.. Origins],
        Found.Where(field => field.Value.Text == Now(field.Key)).ToDictionary(field => field.Key, field => field.Value.Place));

    public ConfidentialInput? ToConfidential() => IsProtected ? new ConfidentialInput(PublicDescription, ProtectionReason, Secret) : null;

    /// <summary>What stands in a field now, as it was filled in.</summary>
    private string? Now(string field) => field switch
    {
        "title" => Title,
        "publisher" => Publisher,
        "author" => Author,
        "language" => Language,
        _ => PublishedOn.Value?.ToString(),
    };

    private string AddressAsTitle
    {
        get
        {
            if (CanonicalUrl.Of(Url) is not { } url) return "";
            var text = CanonicalUrl.HostKey(url) + new Uri(url).AbsolutePath.TrimEnd('/');
            return text.Length <= Limits.Line ? text : text[..Limits.Line];
        }
    }
}

/// <param name="Place">E.g. linked data, Open Graph, first heading.</param>
public sealed record FoundValue(string Text, string Place);
