using Claims.Application.Ports;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Claims.Infrastructure.Search;

/// <summary>An open index: writes, and what is written can be seen at once.</summary>
internal sealed class IndexFolder : IDisposable
{
    /// <summary>How many write at once during a build.</summary>
    public const int Writers = 2;

    /// <summary>What is written is kept in memory up to this, then goes to the disk as a segment.</summary>
    private const int BufferMegabytes = 128;

    /// <summary>Of about the same size, before they are merged.</summary>
    private const int Segments = 16;

    private readonly Lucene.Net.Store.Directory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly SegmentTable.Shelf shelf = new();
    private readonly AlikeDocument alikes = new();
    private readonly SearchDocument documents = new();

    private IndexFolder(Lucene.Net.Store.Directory directory)
    {
        this.directory = directory;
        // The analyzer is never asked: every field comes with its words.
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Similarity = new Lucene.Net.Search.Similarities.BM25Similarity(),
            RAMBufferSizeMB = BufferMegabytes,
            MaxThreadStates = Writers,
            // Files are not packed into one, and segments may be more: both would copy what a build has just written.
            UseCompoundFile = false,
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = Segments, MaxMergeAtOnce = Segments },
        });
        searchers = new SearcherManager(writer, applyAllDeletes: true, new Searchers(shelf));
    }

    /// <exception cref="LockObtainFailedException">Another process writes here.</exception>
    /// <exception cref="IOException">What is there cannot be read, or is not what was written.</exception>
    public static IndexFolder At(string path)
    {
        var opened = new IndexFolder(FSDirectory.Open(path));
        try
        {
            opened.RequireWhole();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>In memory, for training.</summary>
    public static IndexFolder InMemory() => new(new RAMDirectory());

    /// <summary>What the last commit carries.</summary>
    public IDictionary<string, string> CommitData => writer.CommitData;

    /// <summary>Only to be matched, for training.</summary>
    public void Add(Alike alike) => writer.AddDocument(alikes.Write(alike));

    /// <summary>For a build: what is there of them is not looked for.</summary>
    /// <param name="own">Of the thread that adds.</param>
    public void Add(IReadOnlyList<Record> records, SearchDocument own)
    {
        foreach (var record in records) writer.AddDocument(own.Write(record));
    }

    /// <summary>Replaces what is there of it.</summary>
    public void Put(Record record) => writer.UpdateDocument(TermOf(record.Kind, record.Id), documents.Write(record));

    public void Remove(FoundKind kind, long id) => writer.DeleteDocuments(TermOf(kind, id));

    public void Empty() => writer.DeleteAll();

    /// <summary>Lets new views see what was written.</summary>
    public void Show() => searchers.MaybeRefreshBlocking();

    /// <summary>Makes what was written outlive the process, together with <paramref name="place"/>.</summary>
    public void Commit(IDictionary<string, string> place)
    {
        writer.SetCommitData(place);
        writer.Commit();
    }

    /// <param name="building">How far the build is; nothing when the index is complete.</param>
    public IIndexView View(IndexProgress? building = null) => new IndexView(searchers.Acquire(), shelf, building, searchers.Release);

    public void Dispose()
    {
        searchers.Dispose();
        // What is not committed is read from the database again.
        writer.Rollback();
        directory.Dispose();
    }

    // A bit that has turned over would be a wrong answer some day: better to read everything once now.
    private void RequireWhole()
    {
        if (!DirectoryReader.IndexExists(directory)) return;
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
    }

    private static Term TermOf(FoundKind kind, long id) => new(SearchDocument.Key, SearchDocument.KeyOf(kind, id));

    private sealed class Searchers(SegmentTable.Shelf shelf) : SearcherFactory
    {
        // Unpacked before anybody searches here.
        public override IndexSearcher NewSearcher(IndexReader reader)
        {
            foreach (var leaf in reader.Leaves) shelf.Of(leaf.AtomicReader);
            return new IndexSearcher(reader) { Similarity = new Lucene.Net.Search.Similarities.BM25Similarity() };
        }
    }
}
