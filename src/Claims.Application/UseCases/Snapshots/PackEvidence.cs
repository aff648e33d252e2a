using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>What goes into the package of a claim's evidence: each piece with everything that is kept of its source and that the caller may see.</summary>
public static class PackEvidence
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long ClaimId) : IQuery<PackedClaim>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Query, Result<PackedClaim>>
    {
        public async Task<Result<PackedClaim>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (await db.LoadClaimAsync(message.ClaimId, cancellationToken) is not { } claim) return Error.NotFound("claim");
            var sources = claim.Evidence.Select(piece => piece.Source).OfType<Source>().DistinctBy(source => source.Id).ToList();
            var ids = sources.ConvertAll(source => source.Id);
            var hashes = sources.Select(source => source.UrlHash).OfType<byte[]>().ToList();
            var pages = await db.Snapshots.SeenBy(db, me).AsNoTracking()
                .Where(page => page.TakenAt != null && (ids.Contains(page.SourceId!.Value) || hashes.Contains(page.UrlHash!))).OrderBy(page => page.Id).ToListAsync(cancellationToken);
            var found = await db.PassageChecks.Where(check => check.Evidence!.ClaimId == claim.Id && check.EvidenceVersion == check.Evidence.Version)
                .ToDictionaryAsync(check => check.EvidenceId, check => check.State, cancellationToken);
            return new PackedClaim(
                claim.Id, claim.Wording.Statement, claim.Wording.Quote, clock.GetUtcNow(),
                [.. claim.Evidence.Select(piece => Packed(piece, found.TryGetValue(piece.Id, out var state) ? state : null, pages))]);
        }

        private static PackedEvidence Packed(Evidence piece, PassageState? found, List<Snapshot> pages)
        {
            var source = piece.Source;
            var isHidden = source is { IsProtected: true };
            var own = pages.Where(page => source is not null && (page.SourceId == source.Id || (source.UrlHash is { } hash && page.UrlHash is { } other && hash.AsSpan().SequenceEqual(other))));
            // What leaves the desk in one file can end up anywhere: nothing of a protected source goes into it.
            return new PackedEvidence(
                piece.Number, piece.Stance, isHidden ? source!.PublicDescription : source?.Title, isHidden ? null : source?.Url, isHidden ? null : source?.Publisher,
                isHidden ? null : source?.PublishedOn?.ToString(), piece.Passage, piece.NoPassageReason, piece.ReadOn, piece.Search, piece.WithdrawnReason, found, isHidden ? [] : [.. own.Select(Packed)]);
        }

        private static PackedPage Packed(Snapshot page) => new(
            page.Id, page.Url, page.FinalUrl, page.TakenAt!.Value, page.IsUpload, page.FileName, page.HttpStatus, page.RequestHead, page.ResponseHead,
            [.. page.Parts.Where(part => part.Sha256 is not null).OrderBy(part => part.Kind).Select(part => new PackedFile(part.Kind, part.Sha256!, part.MediaType!, part.Bytes!.Value))]);
    }
}
