using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Attribution;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Articles;

/// <summary>Fills the form of a new claim from words that were selected in an article: what the text itself says of who said it and when, and what can be counted in it.</summary>
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
            var place = SelectedPlace.Of(text, text.IndexOf(anchor.Exact, message.Start, StringComparison.Ordinal) is >= 0 and var at ? at : message.Start, anchor.Exact.Length);
            var language = article.Language.Length > 0 ? article.Language : "en";
            var speaker = SpeakerFinder.Find(text, place.Start, place.Length, language);
            var saidOn = (speaker is null ? null : SpeechDate.Find(text, place.SentenceOf(speaker.Start), speaker, place.Start, place.Length, language, article.PublishedOn)) ?? article.PublishedOn;
            var found = FiguresIn(place, language, article.PublishedOn, saidOn);
            return new Proposal(
                article.Id, article.Title, anchor, place.Statement, place.ContextBefore, place.ContextAfter, article.Language, place.Kind,
                speaker?.Name, await KnownAsync(speaker?.Name ?? article.Outlet, cancellationToken), saidOn, article.PublishedOn, article.Url, article.Outlet,
                found.Figures, found.Events);
        }

        /// <summary>Of the whole sentences, so that a measure is not cut; only those that touch the selected words.</summary>
        private static ProposeFigures.Found FiguresIn(SelectedPlace place, string language, PartialDate? writtenOn, PartialDate? saidOn)
        {
            var read = new ReadText(place.Sentences, language, writtenOn is { Day: not null } day ? day.Earliest : null, null);
            var touched = MentionedFigures.In(read).Where(found => found.Mention.Start < place.End - place.SentencesStart && found.Mention.End > place.Start - place.SentencesStart).ToList();
            return new ProposeFigures.Found(MentionedFigures.Propose([], touched, new FiguresInTime(touched, saidOn)), MentionedEvents.Propose([], touched));
        }

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
    /// <param name="Before">What stands before the words, from the beginning of the sentence before.</param>
    /// <param name="After">What stands behind them, to the end of the next sentence.</param>
    /// <param name="Speaker">As the text names them; nothing when it does not say.</param>
    /// <param name="Claimant">The speaker, or else the outlet, where they are on record.</param>
    /// <param name="SaidOn">As the text has it, else when the article was published.</param>
    /// <param name="Figures">For somebody to confirm.</param>
    /// <param name="Events">Likewise: what is dated in the words.</param>
    public sealed record Proposal(
        long ArticleId, string ArticleTitle, Anchor Anchor, string Statement, string Before, string After, string Language, ClaimKind Kind, string? Speaker, Person? Claimant,
        PartialDate? SaidOn, PartialDate? PublishedOn, string? Url, string? Outlet, IReadOnlyList<ProposeFigures.FigureProposal> Figures, IReadOnlyList<ProposeFigures.EventProposal> Events);

    public sealed record Person(long Id, string Name);
}
