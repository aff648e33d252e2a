using System.Diagnostics;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Claims.Benchmarks;

/// <summary>The floor of search and matching: the same claims in an index as anybody would make it, two text fields and one for a filter, without facets, correction or re-ranking.</summary>
internal sealed class PlainLucene : IDisposable
{
    private const int Writers = 2;

    private readonly FSDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly StandardAnalyzer analyzer = new(LuceneVersion.LUCENE_48);

    private PlainLucene(string folder)
    {
        directory = FSDirectory.Open(folder);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// <summary>Opens it, and makes it first where there is none.</summary>
    public static async Task<PlainLucene> OpenAsync(FilledDesk desk)
    {
        if (!System.IO.Directory.Exists(desk.PlainFolder)) await MakeAsync(desk);
        return new PlainLucene(desk.PlainFolder);
    }

    /// <returns>Documents a second, from texts that are in memory.</returns>
    public static async Task<double> MakeAsync(FilledDesk desk)
    {
        if (System.IO.Directory.Exists(desk.PlainFolder)) System.IO.Directory.Delete(desk.PlainFolder, recursive: true);
        using var directory = FSDirectory.Open(desk.PlainFolder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new StandardAnalyzer(LuceneVersion.LUCENE_48)) { RAMBufferSizeMB = 128, MaxThreadStates = Writers });
        var (took, count) = (TimeSpan.Zero, 0);
        await foreach (var page in ClaimText.AllAsync(desk))
        {
            var began = Stopwatch.GetTimestamp();
            Parallel.ForEach(page, new ParallelOptions { MaxDegreeOfParallelism = Writers }, claim => writer.AddDocument(new Document
            {
                new TextField("claim", claim.Claim, Field.Store.NO),
                new TextField("title", claim.Title, Field.Store.NO),
                new StringField("claimant", claim.Claimant, Field.Store.NO),
                new StoredField("id", claim.Id),
            }));
            (took, count) = (took + Stopwatch.GetElapsedTime(began), count + page.Count);
        }
        var committing = Stopwatch.GetTimestamp();
        writer.Commit();
        return count / (took + Stopwatch.GetElapsedTime(committing)).TotalSeconds;
    }

    /// <summary>Both words and a filter, the first page.</summary>
    public Task FindAsync(IReadOnlyList<string> words, string claimant)
    {
        var query = new BooleanQuery();
        foreach (var word in words) query.Add(Any(word), Occur.MUST);
        return ReadAsync(searcher.Search(query, new QueryWrapperFilter(new TermQuery(new Term("claimant", claimant))), 20));
    }

    /// <summary>Any word of a post in either field.</summary>
    public Task MatchAsync(string post)
    {
        var query = new BooleanQuery();
        using (var stream = analyzer.GetTokenStream("claim", post))
        {
            var term = stream.AddAttribute<Lucene.Net.Analysis.TokenAttributes.ICharTermAttribute>();
            stream.Reset();
            var words = new HashSet<string>(StringComparer.Ordinal);
            while (stream.IncrementToken() && words.Count < 200) words.Add(term.ToString());
            foreach (var word in words) query.Add(Any(word), Occur.SHOULD);
            stream.End();
        }
        return ReadAsync(searcher.Search(query, 10));
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
        analyzer.Dispose();
    }

    private static BooleanQuery Any(string word) => new() { { new TermQuery(new Term("claim", word)), Occur.SHOULD }, { new TermQuery(new Term("title", word)), Occur.SHOULD } };

    private Task ReadAsync(TopDocs found)
    {
        foreach (var hit in found.ScoreDocs) searcher.Doc(hit.Doc);
        return Task.CompletedTask;
    }
}
