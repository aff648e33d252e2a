using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Attribution;
using Claims.Application.Language.Sentences;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>Fills the form of a new claim from words that were selected in an article: what the text itself says of who said it and when.</summary>
public static class ProposeFromArticle
{
    /// <param name="VersionNumber">The version in which the words were selected.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Query(long ArticleId, int VersionNumber, int Start, int Length) : IQuery<Proposal>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Proposal>>
    {
        public async Task<Result<Proposal>> Handle(Query message, CancellationToken cancellationToken)
        {
            var article = await db.Articles.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(known => known.Id == message.ArticleId, cancellationToken);
            var text = await db.ArticleVersions.Where(version => version.ArticleId == message.ArticleId && version.Number == message.VersionNumber).Select(version => version.Text).FirstOrDefaultAsync(cancellationToken);
            if (article is null || text is null) return Error.NotFound("article");
            if (Anchor.At(text, message.Start, message.Length) is not { } anchor) return Error.Refused("article.nothing-selected", "Select some words of the article first.");
            var speaker = SpeakerFinder.Find(text, message.Start, message.Length);
            return new Proposal(
                article.Id, article.Title, anchor, StatementIn(text, message.Start, anchor), article.Language,
                speaker, await KnownAsync(speaker ?? article.Outlet, cancellationToken), article.PublishedOn, article.Url, article.Outlet);
        }

        /// <summary>The whole sentence around a few words; what the fact-checker makes of it is another matter.</summary>
        private static string StatementIn(string text, int start, Anchor anchor) =>
            SentenceSplitter.Split(text).FirstOrDefault(sentence => sentence.Start <= start && start < sentence.End) is { Length: > 0 } around && around.Length > anchor.Exact.Length
                ? Cut(CleanText.Line(around.In(text)))
                : Cut(CleanText.Line(anchor.Exact));

        private static string Cut(string statement) => statement.Length <= Limits.Statement ? statement : "";

        private async Task<Person?> KnownAsync(string? name, CancellationToken token)
        {
            if (name is null || LookupKey.Of(name) is not { Length: > 0 } key) return null;
            // A surname alone is enough where only one person on record has it.
            var found = await db.Claimants.AsNoTracking().IgnoreAutoIncludes().Where(claimant => claimant.NameKey == key || db.ClaimantNames.Any(known => known.ClaimantId == claimant.Id && known.NameKey == key))
                .OrderBy(claimant => claimant.Id).Take(2).Select(claimant => new Person(claimant.Id, claimant.Name)).ToListAsync(token);
            return found.Count == 1 ? found[0] : null;
        }
    }

    /// <param name="Statement">The sentence that the words stand in.</param>
    /// <param name="Speaker">As the text names them; nothing when it does not say.</param>
    /// <param name="Claimant">The speaker, or else the outlet, where they are on record.</param>
    public sealed record Proposal(
        long ArticleId, string ArticleTitle, Anchor Anchor, string Statement, string Language, string? Speaker, Person? Claimant, PartialDate? SaidOn, string? Url, string? Outlet);

    public sealed record Person(long Id, string Name);
}
