using Claims.Application.Language.Matching;
using Claims.Application.Ports;

namespace Claims.Application.UseCases.Matching;

/// <summary>From a text to its candidates: the one way, for the product, the command line and training.</summary>
public static class MatchedText
{
    /// <summary>Candidates that are looked at closely: the right one is among them for 97 of 100 posts.</summary>
    public const int Candidates = 100;

    /// <param name="only">Claims of ours or known checks; both when left out.</param>
    public static IReadOnlyList<Alike> Find(Post post, IIndexView view, AlikeKind? only = null) => view.FindAlike(post.Stems(), Candidates, only);

    public static IReadOnlyList<Candidate> Ready(IEnumerable<Alike> found, Rarity rarity) =>
        [.. found.Select(alike => Candidate.Of(alike.Claim, alike.Title, alike.Claimant, alike.Day, alike.OfClaimant, rarity))];
}
