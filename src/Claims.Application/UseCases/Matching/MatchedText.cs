using Claims.Application.Language.Matching;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Matching;

/// <summary>From a text to ranked candidates: the one way, for the product, the command line and training.</summary>
public static class MatchedText
{
    /// <summary>Candidates that are looked at closely: the right one is among them for 97 of 100 posts.</summary>
    public const int Candidates = 100;

    public static IReadOnlyList<Alike> Find(Post post, IIndexView view) => view.FindAlike(post.Stems(), Candidates);

    public static IReadOnlyList<Candidate> Ready(IEnumerable<Alike> found, Rarity rarity) =>
        [.. found.Select(alike => Candidate.Of(alike.Claim, alike.Title, alike.Claimant, alike.Day, alike.OfClaimant, rarity))];

    /// <summary>Best first.</summary>
    internal static List<Ranked> Rank(string text, IIndexView view, MatchModel model, int most, Func<Alike, bool>? leaveOut = null)
    {
        var post = Post.Read(text);
        var found = leaveOut is null ? Find(post, view) : [.. Find(post, view).Where(alike => !leaveOut(alike))];
        if (found.Count == 0) return [];
        var rarity = new Rarity(view.Documents, view.Frequency);
        var asked = Asked.Of(post, rarity);
        var candidates = Ready(found, rarity);
        var placed = Ranking.Of(model.Ranker, Features.Of(asked, candidates, view.AverageLength), candidates, most);
        return [.. placed.Zip(Ranking.Confidences(model, placed), (at, confidence) => new Ranked(found[at.At], at.Score, confidence, Why.Of(asked, candidates[at.At])))];
    }

    internal sealed record Ranked(Alike Found, double Score, double Confidence, Why Why);
}
