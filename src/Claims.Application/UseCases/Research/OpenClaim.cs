using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Sources;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Everything that the claim page shows of one claim, the gate and the caller's next steps included.</summary>
public static class OpenClaim
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, GateReading gates, LikelyOrigins origins) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.LoadClaimAsync(message.ClaimId, cancellationToken) is not { } claim) return Error.NotFound("claim");
            var names = await OpenClaimNames.ReadAsync(db, claim, cancellationToken);
            var gate = await gates.OfAsync(claim, claim.OpenProposal?.Text ?? claim.Verdict, cancellationToken);
            var publication = await db.Publications.Where(known => known.ClaimId == claim.Id)
                .Select(known => new PublicationView(known.State, known.LiveRevision, known.Slug, known.RecheckSince, known.RecheckReason)).FirstOrDefaultAsync(cancellationToken);
            var sources = claim.Evidence.Select(piece => piece.Source).OfType<Source>().ToList();
            var archive = await ArchiveReading.OfAsync(db, me, [.. sources.Select(source => source.Id)], [.. claim.Appearances.Select(appearance => appearance.UrlHash).OfType<byte[]>()], cancellationToken);
            var checks = await db.PassageChecks.Where(check => check.Evidence!.ClaimId == claim.Id && check.EvidenceVersion == check.Evidence.Version && check.DueAt == null)
                .ToDictionaryAsync(check => check.EvidenceId, check => new PassageView(check.State, check.Nearness, check.SnapshotId), cancellationToken);
            var sourceIds = sources.Select(source => source.Id).ToList();
            var links = await db.Watches.Where(watch => sourceIds.Contains(watch.SourceId) && watch.LookSince != null).ToDictionaryAsync(watch => watch.SourceId, watch => new LinkView(watch.State, watch.Since, watch.Note), cancellationToken);
            var mergedHere = await db.Claims.Where(other => other.MergedIntoId == claim.Id).OrderBy(other => other.Id).Select(other => other.Id).ToListAsync(cancellationToken);
            return new Detail(
                claim.Id, claim.Version, claim.WordingVersion, claim.VerdictVersion, claim.StageVersion, claim.Stage, claim.Round, claim.Wording,
                new Circumstances(claim.Kind, claim.ClaimantId, claim.AttributedToId, claim.SaidOn, claim.Place, [.. claim.Origins.Select(origin => origin.Name)]),
                new Handling(claim.SelectionReasonId, claim.SelectionNote, claim.DueOn, claim.Priority, claim.EmbargoUntil, claim.WaitingFor, claim.WaitingUntil),
                names.Claimant(claim.ClaimantId)!, names.Claimant(claim.AttributedToId), [.. claim.Topics.Select(topic => names.Topic(topic.TopicId)).OrderBy(name => name)],
                names.Reason(claim.SelectionReasonId), names.Reason(claim.RefusalReasonId), names.Member(claim.AssigneeId), names.Member(claim.RecordedById)!, claim.RecordedAt, claim.ChangedAt,
                claim.MergedIntoId, mergedHere,
                [.. claim.Appearances.OrderBy(appearance => appearance.Number).Select(appearance => new AppearanceView(appearance.Number, appearance.Url, appearance.Outlet, appearance.On, appearance.Medium,
                    appearance.PictureFile, appearance.PictureAlt, appearance.IsDisturbing, appearance.IsRepeat, appearance.MergedFromClaimId, archive.OfAddress(appearance.UrlHash)))],
                [.. claim.Points.OrderBy(point => point.Number).Select(point => new PointView(point.Number, point.Text, point.HappenedOn, point.ExceptionReason, names.Member(point.ExceptionAskedById)))],
                [.. claim.Evidence.OrderBy(piece => piece.Number).Select(piece => Card(piece, names, archive) with { Found = checks.GetValueOrDefault(piece.Id), Link = piece.SourceId is { } source ? links.GetValueOrDefault(source) : null })],
                claim.Reply, claim.Verdict, names.Rating(claim.Verdict.RatingId), gate,
                [.. claim.Proposals.OrderByDescending(proposal => proposal.Number).Select(proposal => new ProposalView(proposal.Number, proposal.Round, proposal.Text, names.Rating(proposal.Text.RatingId),
                    names.Member(proposal.ProposedById)!, proposal.ProposedAt, proposal.Outcome, names.Member(proposal.DecidedById), proposal.DecidedAt, proposal.Note))],
                [.. claim.Suggestions.OrderBy(suggestion => suggestion.Number).Select(suggestion => new SuggestionView(suggestion.Number, suggestion.ProposalNumber, suggestion.Part, suggestion.Passage,
                    suggestion.Replacement, suggestion.Note, names.Member(suggestion.SuggestedById)!, suggestion.SuggestedAt, suggestion.State))],
                [.. claim.Conflicts.Select(conflict => new ConflictView(names.Member(conflict.MemberId)!, conflict.Statement, conflict.DeclaredAt))],
                [.. claim.Drafters.Where(drafter => drafter.Round == claim.Round).Select(drafter => names.Member(drafter.MemberId)!)],
                publication ?? new PublicationView(PublicationState.None, 0, "", null, null),
                NextSteps.Of(claim, await db.IsPublishedAsync(claim.Id, cancellationToken), gate, me))
            {
                Figures = [.. claim.Figures.OrderBy(figure => figure.Number).Select(figure => new FigureView(figure.Number, figure.Version,
                    new FigureFacts(figure.Measure, figure.Claimed, figure.Actual, figure.AsOf, figure.EvidenceNumber, figure.Rate, figure.ClaimedWords, figure.ActualWords), figure.Difference))],
                Events = [.. claim.Events.OrderBy(known => known.From).ThenBy(known => known.Number).Select(known => new EventView(known.Number, known.Version,
                    new EventFacts(known.What, known.Who, known.Where, known.From, known.To, known.InClaim, known.EvidenceNumbers), known.Sides))],
                Credits = await origins.CreditsAsync(claim.Id, sourceIds, cancellationToken),
            };
        }

        private static EvidenceView Card(Evidence piece, OpenClaimNames names, ArchiveReading archive) => new(
            piece.Number, piece.Version, piece.Source is { } source ? SourceView.Of(source) : null,
            piece.Stance, piece.Passage, piece.NoPassageReason, piece.Locator, piece.ReadOn, piece.Note, [.. piece.PointNumbers], piece.RecordWhy, piece.Search,
            names.Member(piece.AddedById)!, piece.AddedAt, piece.WithdrawnAt, names.Member(piece.WithdrawnById), piece.WithdrawnReason,
            archive.OfSource(piece.SourceId));
    }

    /// <summary>The claim page. Versions: see <see cref="Claim"/>.</summary>
    /// <param name="Verdict">The working copy.</param>
    /// <param name="Gate">Of the open proposal, else of the working copy.</param>
    /// <param name="Steps">What the caller can do next; a blocked step says why, an illegal one is absent.</param>
    public sealed record Detail(
        long Id, int Version, int WordingVersion, int VerdictVersion, int StageVersion, Stage Stage, int Round, Wording Wording,
        Circumstances Circumstances, Handling Handling, ClaimantView Claimant, ClaimantView? AttributedTo, IReadOnlyList<string> Topics,
        string? SelectionReason, string? RefusalReason, MemberView? Assignee, MemberView RecordedBy, DateTimeOffset RecordedAt, DateTimeOffset ChangedAt,
        long? MergedIntoId, IReadOnlyList<long> MergedHere, IReadOnlyList<AppearanceView> Appearances, IReadOnlyList<PointView> Points, IReadOnlyList<EvidenceView> Evidence,
        RightOfReply Reply, VerdictText Verdict, RatingView? Rating, Gate Gate, IReadOnlyList<ProposalView> Proposals, IReadOnlyList<SuggestionView> Suggestions,
        IReadOnlyList<ConflictView> Conflicts, IReadOnlyList<MemberView> Drafters, PublicationView Publication, IReadOnlyList<NextStep> Steps)
    {
        public IReadOnlyList<FigureView> Figures { get; init; } = [];

        /// <summary>In the order of time.</summary>
        public IReadOnlyList<EventView> Events { get; init; } = [];

        /// <summary>Agencies that kept pages credit, where nobody has decided whether they are repeated.</summary>
        public IReadOnlyList<CreditView> Credits { get; init; } = [];
    }

    /// <param name="SourceId">Nothing when the claim itself appeared on the page.</param>
    public sealed record CreditView(long Id, long? SourceId, string Agency);

    /// <param name="Difference">Computed; nothing while one of the two figures is missing.</param>
    public sealed record FigureView(int Number, int Version, FigureFacts Facts, FigureDifference? Difference);

    public sealed record EventView(int Number, int Version, EventFacts Facts, EventSides Sides);

    public sealed record MemberView(long Id, string Name);

    public sealed record ClaimantView(long Id, string Name, string? Role);

    /// <summary>One version of a rating, as it is drawn.</summary>
    public sealed record RatingView(long Id, string Code, string Name, string ShortName, string Definition, string Colour, string Icon);

    public sealed record AppearanceView(
        int Number, string? Url, string? Outlet, PartialDate? On, Medium Medium, string? PictureFile, string? PictureAlt, bool IsDisturbing, bool IsRepeat, long? MergedFromClaimId, ArchiveState? Archive = null);

    public sealed record PointView(int Number, string Text, PartialDate? HappenedOn, string? ExceptionReason, MemberView? ExceptionAskedBy)
    {
        public PointFacts Facts => new(Number, Text, HappenedOn);
    }

    /// <param name="Version">For the form that changes the source.</param>
    public sealed record SourceView(
        long Id, int Version, string? Url, string? NoUrlReason, string Title, string? Publisher, string? Author, PartialDate? PublishedOn, string? Language,
        SourceType Type, Tier Tier, string? Interest, IReadOnlyList<string> Origins, bool IsProtected, string? PublicDescription, string? ProtectionReason)
    {
        internal static SourceView Of(Source source) => new(
            source.Id, source.Version, source.Url, source.NoUrlReason, source.Title, source.Publisher, source.Author, source.PublishedOn, source.Language,
            source.Type, source.Tier, source.Interest, [.. source.Origins.Select(origin => origin.Name)], source.IsProtected, source.PublicDescription, source.ProtectionReason);
    }

    /// <param name="Source">Nothing for a search record.</param>
    /// <param name="Archive">Nothing when its page was never asked for.</param>
    /// <param name="Found">Nothing while the passage was not looked for.</param>
    /// <param name="Link">Only when the source needs a look.</param>
    public sealed record EvidenceView(
        int Number, int Version, SourceView? Source, Stance Stance, string? Passage, string? NoPassageReason, string? Locator, DateOnly ReadOn, string? Note,
        IReadOnlyList<int> PointNumbers, string? RecordWhy, SearchRecord? Search, MemberView AddedBy, DateTimeOffset AddedAt,
        DateTimeOffset? WithdrawnAt, MemberView? WithdrawnBy, string? WithdrawnReason, ArchiveState? Archive = null, PassageView? Found = null, LinkView? Link = null);

    /// <param name="Nearness">In per cent.</param>
    /// <param name="SnapshotId">Where it was looked for.</param>
    public sealed record PassageView(PassageState State, int Nearness, long? SnapshotId);

    public sealed record LinkView(LinkState State, DateTimeOffset Since, string? Note);

    public sealed record ProposalView(
        int Number, int Round, VerdictText Text, RatingView? Rating, MemberView ProposedBy, DateTimeOffset ProposedAt,
        ProposalOutcome Outcome, MemberView? DecidedBy, DateTimeOffset? DecidedAt, string? Note);

    public sealed record SuggestionView(
        int Number, int ProposalNumber, VerdictPart Part, string Passage, string Replacement, string? Note, MemberView SuggestedBy, DateTimeOffset SuggestedAt, SuggestionState State);

    public sealed record ConflictView(MemberView Member, string Statement, DateTimeOffset DeclaredAt);

    public sealed record PublicationView(PublicationState State, int LiveRevision, string Slug, DateTimeOffset? RecheckSince, string? RecheckReason);
}
