using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Passages;

/// <summary>The passages that are to be looked for, each with the newest kept text of its source.</summary>
public static class DuePassages
{
    [SystemOnly]
    public sealed record Query(int Most) : IQuery<IReadOnlyList<Row>>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Most).InclusiveBetween(0, 500);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            return await db.PassageChecks.AsNoTracking().Where(check => check.DueAt <= now).OrderBy(check => check.DueAt).ThenBy(check => check.Id).Take(message.Most)
                .Select(check => new
                {
                    check.Id,
                    check.DueAt,
                    Piece = check.Evidence!,
                    Source = check.Evidence!.Source!,
                    Text = KeptCopies.Of(db.Sources, db.Snapshots).Where(copy => copy.Source.Id == check.Evidence!.SourceId)
                        .SelectMany(copy => copy.Snapshot.Parts).Where(part => part.Kind == PartKind.Text && part.Sha256 != null)
                        .OrderByDescending(part => part.SnapshotId).Select(part => new { part.SnapshotId, part.Sha256 }).FirstOrDefault(),
                })
                .Select(row => new Row(row.Id, row.DueAt!.Value, row.Piece.ClaimId, row.Piece.Version, row.Piece.Passage, row.Text == null ? null : row.Text.SnapshotId, row.Text == null ? null : row.Text.Sha256))
                .ToListAsync(cancellationToken);
        }
    }

    /// <param name="Passage">Nothing when it was taken out meanwhile.</param>
    /// <param name="Text">The file; nothing while no words are kept.</param>
    public sealed record Row(long CheckId, DateTimeOffset DueAt, long ClaimId, int EvidenceVersion, string? Passage, long? SnapshotId, string? Text);
}
