using System.Diagnostics;
using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Searching;
using Claims.Infrastructure.Search;

namespace Claims.Benchmarks;

/// <summary>What is asked of the search index, message by message through the pipeline. Floor: the same asked of plain Lucene, without reading a row of the database.</summary>
internal static class SearchWork
{
    private const int Rounds = 500;

    /// <summary>Milliseconds, of 95 in 100.</summary>
    private const double SearchTarget = 30;
    private const double MatchTarget = 60;

    private static readonly (Facet Facet, string Field, string Name)[] SearchedBy =
    [
        (Facet.Kind, "kind", "a kind"), (Facet.Stage, "stage", "a stage"), (Facet.Rating, "rating", "a rating"), (Facet.Topic, "topic", "a topic"),
        (Facet.Language, "lang", "a language"), (Facet.Publisher, "by", "a publisher"),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        await using var desk = await FilledDesk.OpenAsync(options);
        var member = await desk.MemberAsync("editor@demo.claims");
        var index = desk.Get<ClaimIndex>();
        await index.CatchUpAsync(CancellationToken.None);
        await index.CommitAsync(CancellationToken.None);
        using var plain = await PlainLucene.OpenAsync(desk);
        var figures = new Figures($"search and match, {options.What}, {Rounds} different questions each");
        var random = new Random(1);
        var some = await ClaimText.SomeAsync(desk, 2 * Rounds, random);
        var pairs = some.ConvertAll(claim => Two(claim, random));

        await AddAsync("search: two words and a claimant", SearchTarget, i => SearchAsync($"{pairs[i].First} {pairs[i].Second} claimant:\"{some[i].Claimant}\""), i => plain.FindAsync([pairs[i].First, pairs[i].Second], some[i].Claimant));
        await AddAsync("search: two words and the rating of a claim that has them", SearchTarget, i => SearchAsync($"{pairs[i].First} {pairs[i].Second} rating:{some[i].Rating?.Split(' ')[0] ?? "false"}"), i => plain.FindAsync([pairs[i].First, pairs[i].Second], some[i].Claimant));
        var filters = Filters((await desk.AskAsync(member, new SearchDesk.Query(""))).Facets);
        foreach (var (name, of) in filters) await AddAsync($"search: two words and {name}", SearchTarget, i => SearchAsync($"{pairs[i].First} {pairs[i].Second} {of(i)}"));
        await AddAsync("search: rating, then two words, the last still being typed", SearchTarget, i => SearchAsync($"rating:{some[i].Rating?.Split(' ')[0] ?? "false"} {pairs[i].First} {Cut(pairs[i].Second)}"));
        await AddAsync("search: two words", SearchTarget, i => SearchAsync($"{pairs[i].First} {pairs[i].Second} "));
        await AddAsync("search: one word", SearchTarget, i => SearchAsync($"{pairs[i].First} "));
        await AddAsync("search: a word with a typing error", SearchTarget, i => SearchAsync($"{Mistyped(pairs[i].First, random)} "));
        await AddAsync("search: nothing asked, newest first", SearchTarget, i => SearchAsync(""));
        await AddAsync("search: nothing asked, oldest first, any page", SearchTarget, i => desk.AskAsync(member, new SearchDesk.Query("", 1 + (i % SearchDesk.MostPages), FoundOrder.OldestFirst)));
        foreach (var (name, of) in filters) await AddAsync($"search: {name} and nothing else", SearchTarget, i => SearchAsync(of(i)));
        await AddAsync("search: a claimant and nothing else", SearchTarget, i => SearchAsync($"claimant:\"{some[i].Claimant}\""));
        var posts = Enumerable.Range(0, some.Count).Select(i => Post(some[i], some[(i * 7) % some.Count], random)).ToList();
        await AddAsync("match: a post", MatchTarget, i => desk.AskAsync(member, new MatchText.Query(posts[i])), i => plain.MatchAsync(posts[i]));
        return figures.Tell();

        Task SearchAsync(string text) => desk.AskAsync(member, new SearchDesk.Query(text));

        async Task AddAsync(string what, double target, Func<int, Task> run, Func<int, Task>? floor = null)
        {
            if (!what.Contains(options.Only, StringComparison.Ordinal)) return;
            // What was asked to get warm is not asked again.
            for (var i = 0; i < Rounds / 10; i++) await run(some.Count - 1 - i);
            var spent = Process.GetCurrentProcess().TotalProcessorTime;
            var times = await Times.OfAsync(Rounds, _ => Task.CompletedTask, run);
            spent = Process.GetCurrentProcess().TotalProcessorTime - spent;
            figures.Add($"{what} ({spent.TotalMilliseconds / Rounds:0.0} ms of processor time)", times, target, floor is null ? null : await Times.OfAsync(Rounds, i => floor(some.Count - 1 - i), floor));
        }
    }

    // What the desk has, each value in turn, as a click on it asks for it.
    private static IReadOnlyList<(string Name, Func<int, string> Of)> Filters(IReadOnlyList<FacetCount> counts) =>
    [
        .. SearchedBy.Where(by => counts.Any(count => count.Facet == by.Facet)).Select(by =>
        {
            var labels = counts.Where(count => count.Facet == by.Facet).Select(count => count.Label).ToList();
            return (by.Name, new Func<int, string>(i => $"{by.Field}:\"{labels[i % labels.Count]}\""));
        }),
        ("a time", i => $"after:20{20 + (i % 6)} before:20{21 + (i % 6)}-{1 + (i % 12):00}"),
        ("three filters", i => $"kind:claim -stage:declined after:20{20 + (i % 6)}"),
    ];

    private static (string First, string Second) Two(ClaimText claim, Random random)
    {
        var words = WordBreaker.Break(claim.Claim).Where(word => word is { IsCommon: false, Form.Length: > 3 }).Select(word => word.Form).Distinct().ToArray();
        random.Shuffle(words);
        return words switch { [var first, var second, ..] => (first, second), [var only] => (only, only), _ => ("price", "year") };
    }

    private static string Cut(string word) => word[..Math.Max(2, word.Length - 2)];

    private static string Mistyped(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return string.Concat(word.AsSpan(0, at), "x", word.AsSpan(at + 1));
    }

    // What was said of a claim: most of its words in another order, and a sentence of something else.
    private static string Post(ClaimText about, ClaimText other, Random random)
    {
        var words = $"{about.Title} {about.Claim}".Split(' ').Where(_ => random.Next(10) < 7).ToArray();
        var turn = random.Next(words.Length + 1);
        return $"{string.Join(' ', words.Skip(turn).Concat(words.Take(turn)))}! {string.Join(' ', other.Claim.Split(' ').Where(_ => random.Next(10) < 5))}";
    }
}
