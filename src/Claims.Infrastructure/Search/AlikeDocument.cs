using System.Text;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>What a claim or a known check is matched by, as fields of the index, and back.</summary>
internal sealed class AlikeDocument
{
    /// <summary>Telling stems.</summary>
    public const string Stems = "stems";

    /// <summary>The texts as they are compared. Beside the postings and not among stored fields: a hundred are read for each match, and stored ones are packed together.</summary>
    public const string Texts = "texts";

    /// <summary>What is compared of a text; its end rarely says what is claimed, and Lucene keeps no longer values.</summary>
    private const int Longest = 4_000;

    private static readonly FieldType WithCounts = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS, OmitNorms = true };

    private readonly WordStream stems = new();
    private readonly Field stemmed;
    private readonly BytesRef bytes = new();
    private readonly BinaryDocValuesField texts;
    private readonly MemoryStream buffer = new();

    public AlikeDocument() => (stemmed, texts) = (new Field(Stems, stems, WithCounts), new BinaryDocValuesField(Texts, bytes));

    /// <summary>The stems of what was written last.</summary>
    public IReadOnlyList<string> Telling => stems.Words;

    /// <summary>The tag of a claimant's claims and known checks: to count what somebody said.</summary>
    public static string TagOf(string claimant) => "=" + LookupKey.Of(claimant);

    public static Alike Read(BytesRef bytes, double score, Func<string, int> ofClaimant)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.Bytes, bytes.Offset, bytes.Length));
        var (kind, id, claim) = ((AlikeKind)reader.ReadByte(), reader.Read7BitEncodedInt64(), reader.ReadString());
        var (title, claimant) = (OrNull(reader.ReadString()), OrNull(reader.ReadString()));
        return new Alike(kind, id, claim, title, claimant, reader.Read7BitEncodedInt() is > 0 and var day ? day : null, score, claimant is null ? 0 : ofClaimant(claimant));
    }

    /// <returns>A document that can be matched and nothing else.</returns>
    public IReadOnlyList<IIndexableField> Write(Alike alike)
    {
        List<IIndexableField> document = [];
        List<string> tags = [];
        var length = AddTo(document, tags, alike, new BrokenTexts());
        return [.. document, new NumericDocValuesField(SearchDocument.Found, SearchDocument.Pack(FoundKind.KnownCheck, alike.Id, length)), .. tags.Select(tag => new StringField(SearchDocument.Tags, tag, Field.Store.NO))];
    }

    /// <returns>How many telling words there are.</returns>
    public int AddTo(List<IIndexableField> document, List<string> tags, Alike alike, BrokenTexts broken)
    {
        stems.Words.Clear();
        Take(alike.Claim, broken);
        if (alike.Title is not null) foreach (var text in alike.Title.Split('\n')) Take(text, broken);
        Fill(alike);
        document.AddRange([stemmed, texts]);
        if (alike.Claimant is not null) tags.Add(TagOf(alike.Claimant));
        return stems.Words.Count;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private void Take(string text, BrokenTexts broken)
    {
        foreach (var word in broken.Of(text))
            if (!word.IsCommon) stems.Words.Add(word.Stem);
    }

    private void Fill(Alike alike)
    {
        buffer.SetLength(0);
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write((byte)alike.Kind);
            writer.Write7BitEncodedInt64(alike.Id);
            writer.Write(Cut(alike.Claim));
            writer.Write(Cut(alike.Title ?? ""));
            writer.Write(alike.Claimant ?? "");
            writer.Write7BitEncodedInt(alike.Day ?? 0);
        }
        (bytes.Bytes, bytes.Offset, bytes.Length) = (buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
