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
    public const string Key = "key";
    public const string Stems = "stems";

    /// <summary>Exactly, normalised: to count what somebody said.</summary>
    public const string ClaimantKey = "claimantKey";

    private const string Claim = "claim";
    private const string Title = "title";
    private const string Claimant = "claimant";
    private const string Day = "day";

    private static readonly FieldType StemType = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly StemStream stream = new();

    public static Term TermOf(AlikeKind kind, long id) => new(Key, KeyOf(kind, id));

    public static Alike Read(Document document, double score, Func<string, int> ofClaimant)
    {
        var key = document.Get(Key);
        return new Alike(
            key[0] == 'k' ? AlikeKind.KnownCheck : AlikeKind.Claim, long.Parse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture),
            document.Get(Claim), document.Get(Title), document.Get(Claimant),
            document.Get(Day) is { } day ? int.Parse(day, NumberStyles.None, CultureInfo.InvariantCulture) : null, score,
            document.Get(Claimant) is { } claimant ? ofClaimant(LookupKey.Of(claimant)) : 0);
    }

    /// <summary>To be written before the next one is asked for: the words' stream is used again.</summary>
    public Document Write(Alike alike)
    {
        var words = WordBreaker.Break(alike.Title is null ? alike.Claim : $"{alike.Title}\n{alike.Claim}");
        var document = new Document
        {
            new StringField(Key, KeyOf(alike.Kind, alike.Id), Field.Store.YES),
            new Field(Stems, stream.With([.. words.Where(word => !word.IsCommon).Select(word => word.Stem)]), StemType),
            new StoredField(Claim, alike.Claim),
        };
        if (alike.Title is not null) document.Add(new StoredField(Title, alike.Title));
        if (alike.Claimant is not null)
        {
            document.Add(new StoredField(Claimant, alike.Claimant));
            document.Add(new StringField(ClaimantKey, LookupKey.Of(alike.Claimant), Field.Store.NO));
        }
        if (alike.Day is { } day) document.Add(new StoredField(Day, day.ToString(CultureInfo.InvariantCulture)));
        return document;
    }

    private static string KeyOf(AlikeKind kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{(kind == AlikeKind.KnownCheck ? 'k' : 'c')}{id}");
}
