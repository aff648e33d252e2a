using System.Globalization;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Claims.Infrastructure.Search;

/// <summary>A claim or a known check as a document of the index, and back.</summary>
internal sealed class AlikeDocument
{
    public const string Stems = "stems";

    /// <summary>Exactly, normalised: to count what somebody said.</summary>
    public const string ClaimantKey = "claimantKey";

    private const string Claim = "claim";
    private const string Title = "title";
    private const string Claimant = "claimant";
    private const string Day = "day";

    private static readonly FieldType StemType = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly StemStream stream = new();

    public static Alike Read(Document document, double score, Func<string, int> ofClaimant)
    {
        var key = SearchDocument.Read(document.Get(SearchDocument.Key));
        return new Alike(
            key.Kind == FoundKind.KnownCheck ? AlikeKind.KnownCheck : AlikeKind.Claim, key.Id,
            document.Get(Claim), document.Get(Title), document.Get(Claimant),
            document.Get(Day) is { } day ? int.Parse(day, NumberStyles.None, CultureInfo.InvariantCulture) : null, score,
            document.Get(Claimant) is { } claimant ? ofClaimant(LookupKey.Of(claimant)) : 0);
    }

    /// <summary>A document that can be matched and nothing else.</summary>
    public Document Write(Alike alike)
    {
        var document = new Document { new StringField(SearchDocument.Key, SearchDocument.KeyOf(alike.Kind == AlikeKind.KnownCheck ? FoundKind.KnownCheck : FoundKind.Claim, alike.Id), Field.Store.YES) };
        AddTo(document, alike);
        return document;
    }

    /// <summary>The document is to be written before the next one is asked for: the words' stream is used again.</summary>
    public void AddTo(Document document, Alike alike)
    {
        var words = WordBreaker.Break(alike.Title is null ? alike.Claim : $"{alike.Title}\n{alike.Claim}");
        document.Add(new Field(Stems, stream.With([.. words.Where(word => !word.IsCommon).Select(word => word.Stem)]), StemType));
        document.Add(new StoredField(Claim, alike.Claim));
        if (alike.Title is not null) document.Add(new StoredField(Title, alike.Title));
        if (alike.Claimant is not null)
        {
            document.Add(new StoredField(Claimant, alike.Claimant));
            document.Add(new StringField(ClaimantKey, LookupKey.Of(alike.Claimant), Field.Store.NO));
        }
        if (alike.Day is { } day) document.Add(new StoredField(Day, day.ToString(CultureInfo.InvariantCulture)));
    }
}
