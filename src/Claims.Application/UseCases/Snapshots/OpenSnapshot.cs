using System.Text;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>A snapshot with all that is on record of it, and its readable text.</summary>
public static class OpenSnapshot
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long SnapshotId) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db, IPageArchive archive, ICurrentMember me) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken)
        {
            var snapshot = await db.Snapshots.SeenBy(db, me).AsNoTracking().FirstOrDefaultAsync(known => known.Id == message.SnapshotId, cancellationToken);
            if (snapshot is null) return Error.NotFound("snapshot");
            var source = await db.Sources.Where(known => known.Id == snapshot.SourceId || (snapshot.UrlHash != null && known.UrlHash == snapshot.UrlHash))
                .Select(known => new { known.Id, known.Title, known.Language }).FirstOrDefaultAsync(cancellationToken);
            var by = await db.Members.Where(member => member.Id == snapshot.RequestedById).Select(member => member.Name).FirstOrDefaultAsync(cancellationToken);
            var others = await db.Snapshots.SeenBy(db, me)
                .Where(known => known.Id != snapshot.Id && (known.SourceId != null && known.SourceId == snapshot.SourceId || known.UrlHash != null && known.UrlHash == snapshot.UrlHash))
                .OrderByDescending(known => known.Id).Take(20).Select(known => new Other(known.Id, known.TakenAt ?? known.RequestedAt, known.TakenAt != null)).ToListAsync(cancellationToken);
            return new Detail(
                snapshot.Id, source?.Id, source?.Title, source?.Language, snapshot.Url, snapshot.FinalUrl, snapshot.IsUpload, snapshot.FileName, by, snapshot.RequestedAt, snapshot.TakenAt,
                snapshot.HttpStatus, snapshot.RequestHead, snapshot.ResponseHead,
                [.. snapshot.Parts.OrderBy(part => part.Kind).Select(part => new Part(part.Kind, part.State, part.Sha256, part.MediaType, part.Bytes, part.Problem, part.Attempts, part.DueAt, part.CopyUrl))],
                await TextAsync(snapshot, cancellationToken), others, await QuotedAsync(snapshot.Id, cancellationToken));
        }

        private Task<List<Quoted>> QuotedAsync(long id, CancellationToken token) => db.PassageChecks
            .Where(check => check.SnapshotId == id && (check.State == PassageState.Exact || check.State == PassageState.Near) && check.EvidenceVersion == check.Evidence!.Version && check.Evidence.WithdrawnAt == null)
            .OrderBy(check => check.Start).ThenBy(check => check.Id).Take(100)
            .Select(check => new Quoted(check.Evidence!.ClaimId, check.Evidence.Number, check.Start, check.Length, check.Nearness)).ToListAsync(token);

        private async Task<string?> TextAsync(Snapshot snapshot, CancellationToken token)
        {
            if (snapshot.Part(PartKind.Text)?.Sha256 is not { } hash || archive.Open(hash) is not { } kept) return null;
            using var reader = new StreamReader(kept, Encoding.UTF8);
            return await reader.ReadToEndAsync(token);
        }
    }

    /// <param name="Text">Nothing while it is not kept.</param>
    /// <param name="Others">Snapshots of the same page, the newest first.</param>
    public sealed record Detail(
        long Id, long? SourceId, string? Title, string? Language, string? Url, string? FinalUrl, bool IsUpload, string? FileName, string? RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? TakenAt,
        int? HttpStatus, string? RequestHead, string? ResponseHead, IReadOnlyList<Part> Parts, string? Text, IReadOnlyList<Other> Others, IReadOnlyList<Quoted> Passages);

    /// <param name="Start">In the text, in UTF-16 units.</param>
    /// <param name="Nearness">In per cent.</param>
    public sealed record Quoted(long ClaimId, int Number, int Start, int Length, int Nearness);

    public sealed record Part(PartKind Kind, PartState State, string? Sha256, string? MediaType, long? Bytes, string? Problem, int Attempts, DateTimeOffset? DueAt, string? CopyUrl);

    public sealed record Other(long Id, DateTimeOffset At, bool IsTaken);
}
