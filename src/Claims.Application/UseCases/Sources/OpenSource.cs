using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>One source with all that leans on it, what is kept of it, what became of its address, and which other sources it may repeat.</summary>
public static class OpenSource
{
    private const int Most = 100;

    [Needs(Permission.SeeDesk)]
    public sealed record Query(long SourceId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.Sources.AsNoTracking().FirstOrDefaultAsync(known => known.Id == message.SourceId, cancellationToken) is not { } source) return Error.NotFound("source");
            var leaning = await db.Evidence.Where(piece => piece.SourceId == source.Id).OrderByDescending(piece => piece.Id).Take(Most)
                .Join(db.Claims, piece => piece.ClaimId, claim => claim.Id, (piece, claim) => new Leaning(
                    claim.Id, claim.Wording.ShortClaim, claim.Stage, claim.PublicationState, piece.Number, piece.Stance, piece.Passage, piece.WithdrawnAt != null,
                    db.PassageChecks.Where(check => check.EvidenceId == piece.Id && check.EvidenceVersion == piece.Version).Select(check => (PassageState?)check.State).FirstOrDefault()))
                .ToListAsync(cancellationToken);
            var snapshots = await db.Snapshots.SeenBy(db, me).Where(known => known.SourceId == source.Id || (known.UrlHash != null && known.UrlHash == source.UrlHash))
                .OrderByDescending(known => known.Id).Take(Most).Select(known => new Kept(known.Id, known.RequestedAt, known.TakenAt, known.IsUpload, known.FileName, known.IsUpload || known.UrlHash == source.UrlHash ? null : known.Url)).ToListAsync(cancellationToken);
            var archive = await ArchiveReading.OfAsync(db, me, [source.Id], [], cancellationToken);
            var watch = await db.Watches.AsNoTracking().Where(known => known.SourceId == source.Id)
                .Select(known => new WatchView(known.Version, known.State, known.Since, known.LookedAt, known.NextAt, known.MovedTo, known.Likeness, known.Note, known.LookSince != null))
                .FirstOrDefaultAsync(cancellationToken);
            return new Detail(
                OpenClaim.SourceView.Of(source), source.FoundIn, archive.OfSource(source.Id), leaning, snapshots, watch, await ProposalsAsync(source.Id, cancellationToken))
            {
                Credits = await db.CreditProposals.Where(credit => credit.SourceId == source.Id && credit.State == ProposalState.Open).OrderBy(credit => credit.Id)
                    .Select(credit => new OpenClaim.CreditView(credit.Id, credit.SourceId, credit.Name)).ToListAsync(cancellationToken),
                History = !source.IsProtected || await ConfidenceAccess.MayReadAsync(db, me, source.Id, cancellationToken) ? await HistoryAsync(source.Id, cancellationToken) : [],
            };
        }

        private async Task<IReadOnlyList<ReadClaimFeed.Row>> HistoryAsync(long id, CancellationToken token) =>
        [
            .. (await db.History.AsNoTracking().Where(entry => entry.SourceId == id).OrderByDescending(entry => entry.Id).Take(Most)
                .Select(entry => new { entry, Name = db.Members.Where(member => member.Id == entry.MemberId).Select(member => member.Name).FirstOrDefault() }).ToListAsync(token))
                .Select(row => new ReadClaimFeed.Row(row.entry.Id, row.entry.At, row.entry.MemberId, row.Name, row.entry.What, row.entry.Why, row.entry.Changes)),
        ];

        private Task<List<Proposal>> ProposalsAsync(long id, CancellationToken token) => db.OriginProposals.Where(known => known.FirstId == id || known.SecondId == id)
            .OrderByDescending(known => known.Likeness).ThenBy(known => known.Id).Take(Most)
            .Select(known => new { known, Other = known.FirstId == id ? known.Second! : known.First! })
            .Select(row => new Proposal(
                row.known.Id, row.Other.Id, row.Other.Title, row.Other.Publisher, row.Other.PublishedOn, row.known.Likeness, row.known.State,
                db.Members.Where(member => member.Id == row.known.DecidedById).Select(member => member.Name).FirstOrDefault()))
            .ToListAsync(token);
    }

    /// <param name="FoundIn">Where a value came from, by field; a value that a person typed is not in it.</param>
    /// <param name="Watch">Nothing for a source without an address, or a protected one.</param>
    public sealed record Detail(
        OpenClaim.SourceView Source, IReadOnlyDictionary<string, string> FoundIn, ArchiveState? Archive, IReadOnlyList<Leaning> Claims, IReadOnlyList<Kept> Snapshots,
        WatchView? Watch, IReadOnlyList<Proposal> Proposals)
    {
        /// <summary>Agencies that its kept page credits, where nobody has decided whether it repeats them.</summary>
        public IReadOnlyList<OpenClaim.CreditView> Credits { get; init; } = [];

        /// <summary>The newest first; of a protected source only for those who may know it.</summary>
        public IReadOnlyList<ReadClaimFeed.Row> History { get; init; } = [];
    }

    public sealed record Leaning(long ClaimId, string ShortClaim, Stage Stage, PublicationState Publication, int Number, Stance Stance, string? Passage, bool IsWithdrawn, PassageState? Found);

    /// <param name="OldUrl">Where it was fetched, when the source's address was corrected since.</param>
    public sealed record Kept(long Id, DateTimeOffset RequestedAt, DateTimeOffset? TakenAt, bool IsUpload, string? FileName, string? OldUrl);

    public sealed record WatchView(
        int Version, LinkState State, DateTimeOffset Since, DateTimeOffset? LookedAt, DateTimeOffset? NextAt, string? MovedTo, int? Likeness, string? Note, bool NeedsLook);

    /// <param name="Likeness">In per cent of common five-word stretches.</param>
    public sealed record Proposal(long Id, long OtherId, string Title, string? Publisher, PartialDate? PublishedOn, int Likeness, ProposalState State, string? DecidedBy);
}
