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
    private const int Writers = 2;

    private readonly Lucene.Net.Store.Directory directory;
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly AlikeDocument alikes = new();
    private readonly SearchDocument documents = new();

    /// <exception cref="LockObtainFailedException">Another process writes here.</exception>
    public IndexFolder(Lucene.Net.Store.Directory directory)
    {
        this.directory = directory;
        // The analyzer is never asked: every field comes with its words.
        writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Similarity = new Lucene.Net.Search.Similarities.BM25Similarity(),
            RAMBufferSizeMB = 64,
            MaxThreadStates = Writers,
        });
        searchers = new SearcherManager(writer, applyAllDeletes: true, new Bm25Searchers());
    }

    /// <summary>In memory, for training.</summary>
    public static IndexFolder InMemory() => new(new RAMDirectory());

    /// <summary>What the last commit carries.</summary>
    public IDictionary<string, string> CommitData => writer.CommitData;

    /// <summary>Only to be matched, for training.</summary>
    public void Add(Alike alike) => writer.AddDocument(alikes.Write(alike));

    /// <summary>For a build: what is there of them is not looked for. Two at a time, each with streams of its own.</summary>
    public void Add(IReadOnlyList<Record> records) => Parallel.ForEach(
        records, new ParallelOptions { MaxDegreeOfParallelism = Writers }, () => new SearchDocument(),
        (record, _, own) =>
        {
            writer.AddDocument(own.Write(record));
            return own;
        },
        _ => { });

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

    public IIndexView View(bool isComplete) => new IndexView(searchers.Acquire(), isComplete, searchers.Release);

    public void Dispose()
    {
        searchers.Dispose();
        // What is not committed is read from the database again.
        writer.Rollback();
        directory.Dispose();
    }

    private static Term TermOf(FoundKind kind, long id) => new(SearchDocument.Key, SearchDocument.KeyOf(kind, id));

    private sealed class Bm25Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new Lucene.Net.Search.Similarities.BM25Similarity() };
    }
}
