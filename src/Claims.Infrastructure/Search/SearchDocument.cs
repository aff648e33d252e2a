using System.Globalization;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>A record as a document of the index.</summary>
internal sealed class SearchDocument
{
    public const string Key = "key";
    public const string Head = "head";
    public const string Words = "words";
    public const string Roots = "roots";
    public const string When = "when";
    public const string Door = "door";
    public const string Public = "public";
    public const string Desk = "desk";

    /// <summary>Between the label and its normalised key, in a facet's value.</summary>
    public const char Mark = '\u001F';

    private static readonly FieldType Positions = new(TextField.TYPE_NOT_STORED) { OmitNorms = false };
    private static readonly FieldType Plain = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly StemStream head = new();
    private readonly StemStream words = new();
    private readonly StemStream roots = new();
    private readonly AlikeDocument alike = new();

    public static string KeyOf(FoundKind kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{Letter(kind)}{id}");

    public static Find Read(string key) => new(
        key[0] switch { 'c' => FoundKind.Claim, 'k' => FoundKind.KnownCheck, 'n' => FoundKind.Claimant, 's' => FoundKind.Source, _ => FoundKind.PublishedCheck },
        long.Parse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));

    public static string FieldOf(Facet facet) => "facet" + facet;

    /// <summary>To be written before the next one is asked for: the streams are used again.</summary>
    public Document Write(Record record)
    {
        var document = new Document
        {
            new StringField(Key, KeyOf(record.Kind, record.Id), Field.Store.YES),
            new StringField(Door, record.Kind == FoundKind.PublishedCheck ? Public : Desk, Field.Store.NO),
            new NumericDocValuesField(When, record.When),
            new Int32Field(When, record.When, Field.Store.NO),
        };
        var top = WordBreaker.Break(record.Head);
        var all = new List<Word>(top);
        foreach (var text in record.Texts)
            if (!string.IsNullOrEmpty(text)) all.AddRange(WordBreaker.Break(text));
        document.Add(new Field(Head, head.With([.. top.Select(word => word.Form)]), Plain));
        document.Add(new Field(Words, words.With([.. all.Select(word => word.Form)]), Positions));
        document.Add(new Field(Roots, roots.With([.. all.Select(word => Stems.Of(word.Form, record.Language))]), Plain));
        foreach (var (facet, label) in record.Facets.Append((Facet.Kind, record.Kind.ToString())))
        {
            if (label is null || LookupKey.Of(label) is not { Length: > 0 } key) continue;
            document.Add(new StringField(FieldOf(facet), key, Field.Store.NO));
            document.Add(new SortedSetDocValuesField(FieldOf(facet), new BytesRef(key + Mark + label)));
        }
        if (record.Alike is { } claim) alike.AddTo(document, claim);
        return document;
    }

    private static char Letter(FoundKind kind) => kind switch
    {
        FoundKind.Claim => 'c',
        FoundKind.KnownCheck => 'k',
        FoundKind.Claimant => 'n',
        FoundKind.Source => 's',
        _ => 'p',
    };
}
