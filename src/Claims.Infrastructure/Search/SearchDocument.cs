using System.Globalization;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>Writes records as documents of the index, one after the other: fields and streams are used again, because making them costs more than what they hold.</summary>
internal sealed class SearchDocument
{
    /// <summary>Kind and id as a term: what is written anew replaces what has the same.</summary>
    public const string Key = "key";

    /// <summary>Kind, length and id as one number: what was found. Each further number costs a build more than all its bits.</summary>
    public const string Found = "found";
    public const string When = "when";

    /// <summary>What it is filtered by.</summary>
    public const string Tags = "tags";

    /// <summary>What it is counted by.</summary>
    public const string Labels = "labels";

    private const int KindShift = 56;
    private const int LengthShift = 40;

    /// <summary>Labels of a facet that are remembered; then all are forgotten.</summary>
    private const int MostKnown = 50_000;

    private static readonly FieldType WithPositions = new(TextField.TYPE_NOT_STORED);
    private static readonly FieldType WithCounts = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };
    private static readonly FieldType Once = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    private readonly List<IIndexableField> document = [];
    private readonly StringField key = new(Key, "", Field.Store.NO);
    private readonly NumericDocValuesField found = new(Found, 0);
    private readonly NumericDocValuesField when = new(When, 0);
    private readonly WordStream head = new();
    private readonly WordStream words = new();
    private readonly WordStream roots = new();
    private readonly WordStream tags = new();
    private readonly Field tagged;
    private readonly Field[] desk;
    private readonly Field[] open;
    private readonly List<SortedSetDocValuesField> labels = [];
    private readonly Dictionary<string, (string? Tag, BytesRef Counted)>[] known = [.. Enum.GetValues<Facet>().Select(_ => new Dictionary<string, (string?, BytesRef)>(StringComparer.Ordinal))];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly BrokenTexts broken = new();
    private readonly AlikeDocument alike = new();
    private int labelled;

    public SearchDocument()
    {
        tagged = new Field(Tags, tags, Once);
        (desk, open) = (Of(Door.Desk), Of(Door.Public));

        Field[] Of(Door door) => [new(door.Head, head, WithCounts), new(door.Words, words, WithPositions), new(door.Roots, roots, Once)];
    }

    public static string KeyOf(FoundKind kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}.{id}");

    public static Find Read(long found) => new((FoundKind)(found >> KindShift), found & ((1L << LengthShift) - 1));

    /// <summary>How many telling words a claim or a known check has, every one counted; exactly, where Lucene keeps a byte.</summary>
    public static ushort ReadLength(long found) => (ushort)(found >> LengthShift);

    /// <summary>The beginning of the tags of a value that begins so.</summary>
    public static string TagOf(Facet facet, string key) => $"{Letter(facet)}{key}";

    public static (Facet Facet, string Label) ReadLabel(string counted) => ((Facet)(counted[0] - 'a'), counted[1..]);

    /// <returns>To be written before the next one is asked for.</returns>
    public IReadOnlyList<IIndexableField> Write(Record record)
    {
        Clear();
        key.SetStringValue(KeyOf(record.Kind, record.Id));
        when.SetInt64Value(record.When);
        document.AddRange([key, found, when, tagged]);
        found.SetInt64Value(Pack(record.Kind, record.Id, record.Alike is { } claim ? Match(claim) : 0));
        foreach (var text in record.Head) Take(text, record.Language, isHead: true);
        foreach (var text in record.Texts) Take(text, record.Language, isHead: false);
        var isPublic = record.Kind == FoundKind.PublishedCheck;
        // Each field costs a dictionary of its own. What a claim is matched by says what it claims.
        document.AddRange((isPublic ? open : desk)[(record.Alike is null ? 0 : 1)..]);
        Label(Facet.Kind, record.Kind.ToString());
        foreach (var (facet, label) in record.Facets)
            if (!string.IsNullOrEmpty(label)) Label(facet, label);
        return document;
    }

    public static long Pack(FoundKind kind, long id, int length) => ((long)kind << KindShift) | ((long)Math.Min(ushort.MaxValue, length) << LengthShift) | id;

    private static char Letter(Facet facet) => (char)('a' + (int)facet);

    private void Clear()
    {
        document.Clear();
        broken.Clear();
        seen.Clear();
        labelled = 0;
        foreach (var stream in (ReadOnlySpan<WordStream>)[head, words, roots, tags]) stream.Words.Clear();
    }

    private int Match(Alike claim)
    {
        var length = alike.AddTo(document, tags.Words, claim, broken);
        seen.UnionWith(alike.Telling);
        return length;
    }

    private void Take(string? text, string? language, bool isHead)
    {
        if (string.IsNullOrEmpty(text)) return;
        foreach (var word in broken.Of(text))
        {
            if (isHead) head.Words.Add(word.Form);
            words.Words.Add(word.Form);
            if (Stems.Of(word.Form, language) is var root && seen.Add(root)) roots.Words.Add(root);
        }
        words.Words.Add(WordStream.EndOfText);
    }

    private void Label(Facet facet, string label)
    {
        var labelsOf = known[(int)facet];
        if (labelsOf.Count > MostKnown) labelsOf.Clear();
        if (!labelsOf.TryGetValue(label, out var value))
            value = labelsOf[label] = (LookupKey.Of(label) is { Length: > 0 } key ? TagOf(facet, key) : null, new BytesRef(Letter(facet) + label));
        if (value.Tag is null) return;
        tags.Words.Add(value.Tag);
        if (labels.Count == labelled) labels.Add(new SortedSetDocValuesField(Labels, value.Counted));
        labels[labelled].SetBytesValue(value.Counted);
        document.Add(labels[labelled++]);
    }
}
