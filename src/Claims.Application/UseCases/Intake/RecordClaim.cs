using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>Writes down a claim with all that is known of it. Claims that look alike are told, never refused.</summary>
public static class RecordClaim
{
    /// <param name="Wording">Without a short claim the statement stands for it.</param>
    /// <param name="Topics">By name; new ones are made.</param>
    /// <param name="Appearances">The first is where it was made.</param>
    /// <param name="DraftPlace">The caller's draft that this came from: it goes in the same moment.</param>
    /// <param name="From">The words of an article that it was taken from: they are marked in the same moment.</param>
    /// <param name="Figures">Those of its words that the caller confirms at once.</param>
    /// <param name="Events">Likewise.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(
        Wording Wording, Circumstances Circumstances, Handling Handling, IReadOnlyList<string> Topics, IReadOnlyList<AppearanceFacts> Appearances,
        string? DraftPlace = null, ArticlePlace? From = null, IReadOnlyList<FigureFacts>? Figures = null, IReadOnlyList<EventFacts>? Events = null) : ICommand<Recorded>;

    public sealed record ArticlePlace(long ArticleId, Anchor Anchor);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Wording).SetValidator(new WordingRules());
            RuleFor(message => message.Circumstances).SetValidator(new CircumstancesRules());
            RuleFor(message => message.Handling).SetValidator(new HandlingRules());
            RuleFor(message => message.Topics).AreTopics();
            RuleFor(message => message.Appearances).Must(all => all.Count <= Limits.Appearances).WithMessage($"A claim has at most {Limits.Appearances} appearances.");
            RuleForEach(message => message.Appearances).SetValidator(new AppearanceRules());
            RuleFor(message => message.From!.Anchor).SetValidator(new AnchorRules()).When(message => message.From is not null);
            RuleForEach(message => message.Figures).SetValidator(new FigureRules());
            RuleForEach(message => message.Events).SetValidator(new EventRules());
        }
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, SnapshotRequests snapshots, TimeProvider clock) : IRequestHandler<Command, Result<Recorded>>
    {
        public async Task<Result<Recorded>> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await RefusalAsync(message, cancellationToken) is { } refused) return refused;
            var topics = await db.TopicIdsAsync(message.Topics, cancellationToken);
            var act = new Act(me.Id, clock.GetUtcNow());
            var made = Make(message, topics, act);
            if (!made.IsDone) return made.Error;
            db.Claims.Add(made.Value);
            await snapshots.AskAsync(message.Appearances.Select(facts => facts.Url), act, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            if (message.From is { } place && await MarkAsync(place, made.Value.Id, act, cancellationToken) is { IsDone: false } unmarked) return unmarked.Error;
            if (message.DraftPlace is { } drafted) await db.Drafts.Where(draft => draft.MemberId == me.Id && draft.Place == drafted).ExecuteDeleteAsync(cancellationToken);
            var alike = await LookAlikes.FindAsync(db, message.Wording.Statement, message.Appearances.Select(facts => facts.Url), made.Value.Id, cancellationToken);
            return new Recorded(made.Value.Id, [.. alike.Where(other => other.Likeness != Likeness.BeginsAlike)]);
        }

        private async Task<Result> MarkAsync(ArticlePlace place, long claimId, Act act, CancellationToken token)
        {
            if (await db.LoadArticleAsync(place.ArticleId, token) is not { } article) return Error.NotFound("article");
            var marked = article.Mark(claimId, place.Anchor, act);
            if (marked.IsDone) await db.SaveChangesAsync(token);
            return marked;
        }

        private async Task<Error?> RefusalAsync(Command message, CancellationToken token)
        {
            if (ClaimReferences.NotYetSaid(message.Circumstances, clock.GetUtcNow()) is { } early) return early;
            if (await db.PeopleRefusalAsync(message.Circumstances, token) is { } nobody) return nobody;
            if (await db.SelectionRefusalAsync(message.Handling.SelectionReasonId, token) is { } reasonless) return reasonless;
            for (var i = 0; i < message.Appearances.Count; i++)
                if (await db.PictureRefusalAsync(message.Appearances[i], $"{nameof(message.Appearances)}[{i}]", token) is { } pictureless)
                    return pictureless;
            return null;
        }
    }

    /// <summary>The claim as the domain makes it from a message that keeps the rules.</summary>
    /// <param name="topicIds">Of all topics that the message names, by lookup key.</param>
    internal static Result<Claim> Make(Command message, IReadOnlyDictionary<string, long> topicIds, Act act)
    {
        var topics = message.Topics.Select(name => topicIds[LookupKey.Of(name)]).Distinct().ToList();
        var claim = Claim.Record(Complete(message.Wording), message.Circumstances, message.Handling, topics, act);
        foreach (var facts in message.Appearances)
            if (claim.AddAppearance(facts, isRepeat: false, act) is { IsDone: false } refused)
                return refused.Error;
        foreach (var figure in message.Figures ?? [])
            if (claim.ConfirmFigure(figure, act) is { IsDone: false } refused)
                return refused.Error;
        foreach (var happened in message.Events ?? [])
            if (claim.ConfirmEvent(happened, act) is { IsDone: false } refused)
                return refused.Error;
        return claim;
    }

    internal static Wording Complete(Wording wording) =>
        CleanText.LineOrNull(wording.ShortClaim) is null ? wording with { ShortClaim = wording.Statement } : wording;

    /// <param name="Number">The claim's public number.</param>
    /// <param name="LookAlikes">Claims with the same statement or from the same page.</param>
    public sealed record Recorded(long Number, IReadOnlyList<LookAlike> LookAlikes);
}
