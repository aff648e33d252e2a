using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Passages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Writes down what became of the parts of a snapshot. What was written down before stays.</summary>
public static class RecordSnapshot
{
    /// <returns>The claims that show this page.</returns>
    [SystemOnly]
    public sealed record Command(long SnapshotId, FetchedPage? Page, IReadOnlyList<Outcome> Outcomes) : ICommand<IReadOnlyList<long>>;

    internal sealed class Handler(IClaimsDb db, PassageRequests passages, TimeProvider clock) : IRequestHandler<Command, Result<IReadOnlyList<long>>>
    {
        public async Task<Result<IReadOnlyList<long>>> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Snapshots.FirstOrDefaultAsync(known => known.Id == message.SnapshotId, cancellationToken) is not { } snapshot)
                return Error.NotFound("snapshot");
            // Two that worked on it at once bring the same; the first counts.
            var now = clock.GetUtcNow();
            var settled = message.Outcomes.Where(outcome => Apply(snapshot, message.Page, outcome, now).IsDone && outcome.File is not null).ToList();
            if (settled.Find(outcome => outcome.Kind == PartKind.Text) is { } text)
            {
                await passages.AskAsync(snapshot, now, cancellationToken);
                if (text.Sketch is { } sketch) await SketchAsync(snapshot, sketch, now, cancellationToken);
                if (text.Credits is { Count: > 0 } credits) await CreditAsync(snapshot, credits, now, cancellationToken);
            }
            await db.SaveChangesAsync(cancellationToken);
            return await ClaimsOf(snapshot).ToListAsync(cancellationToken);
        }

        private static Result Apply(Snapshot snapshot, FetchedPage? page, Outcome outcome, DateTimeOffset at) => outcome switch
        {
            { Kind: PartKind.Page, File: { } file } => snapshot.Read(page!, file, at),
            { File: { } file } => snapshot.Keep(outcome.Kind, file, at),
            { CopyUrl: { } link } => snapshot.Linked(outcome.Kind, link, at),
            { JobId: { } job } => snapshot.Submitted(outcome.Kind, job, at),
            { LeftOut: { } why } => snapshot.LeaveOut(outcome.Kind, why, at),
            _ => snapshot.Fail(outcome.Kind, outcome.Problem!, outcome.Counts, at),
        };

        private async Task SketchAsync(Snapshot snapshot, byte[] sketch, DateTimeOffset now, CancellationToken token)
        {
            foreach (var source in await SourcesOf(snapshot).Select(source => source.Id).ToListAsync(token))
            {
                if (await db.Sketches.FirstOrDefaultAsync(known => known.SourceId == source, token) is { } known) known.Renew(sketch, now);
                else db.Sketches.Add(SourceSketch.Of(source, sketch, now));
            }
        }

        // What a person said once, or typed, is not asked again.
        private async Task CreditAsync(Snapshot snapshot, IReadOnlyList<string> agencies, DateTimeOffset now, CancellationToken token)
        {
            var keys = agencies.Select(LookupKey.Of).ToList();
            foreach (var source in await SourcesOf(snapshot).Select(source => new { source.Id, Known = source.Origins.Select(origin => origin.Key).ToList() }).ToListAsync(token))
            {
                var asked = await db.CreditProposals.Where(credit => credit.SourceId == source.Id && keys.Contains(credit.Key)).Select(credit => credit.Key).ToListAsync(token);
                db.CreditProposals.AddRange(agencies.Where(agency => !source.Known.Concat(asked).Contains(LookupKey.Of(agency))).Select(agency => CreditProposal.OfSource(source.Id, agency, now)));
            }
            if (snapshot.UrlHash is not { } hash) return;
            foreach (var claim in await db.Claims.Where(claim => claim.Appearances.Any(appearance => appearance.UrlHash == hash))
                .Select(claim => new { claim.Id, Known = claim.Origins.Select(origin => origin.Key).ToList() }).ToListAsync(token))
            {
                var asked = await db.CreditProposals.Where(credit => credit.ClaimId == claim.Id && keys.Contains(credit.Key)).Select(credit => credit.Key).ToListAsync(token);
                db.CreditProposals.AddRange(agencies.Where(agency => !claim.Known.Concat(asked).Contains(LookupKey.Of(agency))).Select(agency => CreditProposal.OfClaim(claim.Id, agency, now)));
            }
        }

        private IQueryable<Source> SourcesOf(Snapshot snapshot) => KeptCopies.Of(db.Snapshots.Where(known => known.Id == snapshot.Id), db.Sources).Select(copy => copy.Source);

        private IQueryable<long> ClaimsOf(Snapshot snapshot) => db.Evidence
            .Where(piece => piece.SourceId == snapshot.SourceId || (snapshot.UrlHash != null && piece.Source!.UrlHash == snapshot.UrlHash)).Select(piece => piece.ClaimId)
            .Union(db.Appearances.Where(appearance => snapshot.UrlHash != null && appearance.UrlHash == snapshot.UrlHash).Select(appearance => appearance.ClaimId));
    }

    /// <summary>One of the following is set, beside the kind.</summary>
    /// <param name="JobId">Under which the Internet Archive works on it.</param>
    /// <param name="LeftOut">Why there is nothing to keep.</param>
    /// <param name="Sketch">Of the text, beside its file.</param>
    /// <param name="Credits">News agencies that the page names, beside its text.</param>
    /// <param name="Counts">As one of the tries after which a person is asked.</param>
    public sealed record Outcome(PartKind Kind, KeptPart? File = null, string? CopyUrl = null, string? JobId = null, string? LeftOut = null, Error? Problem = null, bool Counts = true, byte[]? Sketch = null, IReadOnlyList<string>? Credits = null);
}
