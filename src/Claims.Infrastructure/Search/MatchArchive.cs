using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;
using Claims.Infrastructure.Spotting;

namespace Claims.Infrastructure.Search;

/// <summary>Some claims in the product's own index, in memory, to be asked for training.</summary>
internal sealed class MatchArchive : IDisposable
{
    private readonly IndexFolder index = IndexFolder.InMemory();
    private readonly IIndexView view;
    private readonly Rarity rarity;

    public MatchArchive(IEnumerable<Alike> claims, Background elsewhere)
    {
        foreach (var claim in claims) index.Add(claim);
        index.Show();
        view = index.View();
        rarity = new Rarity(view.Documents, view.Frequency, elsewhere, TrainedSpotter.Words);
    }

    /// <param name="places">The candidates, best first.</param>
    public Lesson Ask(string set, MatchSet.Text text, bool isWhole, out IReadOnlyList<int> places)
    {
        var post = Post.Read(text.Words);
        var found = MatchedText.Find(post, view);
        places = [.. found.Select(alike => (int)alike.Id)];
        // Sentences of one speech, and posts about one claim, belong together.
        var speech = text.Id.LastIndexOf('_');
        return new Lesson(
            set, speech > 0 ? text.Id[..speech] : $"{set} {text.Right.Min()}", Asked.Of(post, rarity), MatchedText.Ready(found, rarity), [.. places.Select(text.Right.Contains)],
            text.Right.Count, view.AverageLength, view.Documents, isWhole);
    }

    public void Dispose()
    {
        view.Dispose();
        index.Dispose();
    }
}
