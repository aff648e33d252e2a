using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Takes up the pages that are due. Who takes them has a while to tell what became of them; then they are due again.</summary>
public static class TakeSnapshots
{
    [SystemOnly]
    public sealed record Command(int Most) : ICommand<IReadOnlyList<Job>>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Most).InclusiveBetween(0, 100);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<IReadOnlyList<Job>>>
    {
        public async Task<Result<IReadOnlyList<Job>>> Handle(Command message, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var due = await db.Snapshots.Where(snapshot => snapshot.DueAt <= now)
                .OrderBy(snapshot => snapshot.DueAt).ThenBy(snapshot => snapshot.Id).Take(message.Most).ToListAsync(cancellationToken);
            var jobs = due.Select(snapshot => JobOf(snapshot, now)).ToList();
            foreach (var snapshot in due) snapshot.Take(now);
            await db.SaveChangesAsync(cancellationToken);
            return jobs;
        }

        private static Job JobOf(Snapshot snapshot, DateTimeOffset now)
        {
            var page = snapshot.Part(PartKind.Page)!;
            // What waits for the page is done with it.
            var parts = snapshot.Parts.Where(part => part.State == PartState.Waiting && (part.DueAt <= now || (part.DueAt is null && page.State == PartState.Waiting)));
            return new Job(
                snapshot.Id, snapshot.Url, snapshot.FinalUrl, snapshot.Charset, page.State == PartState.Kept ? page.Sha256 : null, page.MediaType,
                [.. parts.OrderBy(part => part.Kind).Select(part => part.Kind)], snapshot.Part(PartKind.InternetArchive)?.JobId);
        }
    }

    /// <param name="Page">The kept bytes; nothing when they are to be fetched first.</param>
    /// <param name="Parts">What is to be made, the page first.</param>
    /// <param name="ArchiveJob">Under which the Internet Archive works on it.</param>
    public sealed record Job(long SnapshotId, string? Url, string? FinalUrl, string? Charset, string? Page, string? MediaType, IReadOnlyList<PartKind> Parts, string? ArchiveJob);
}
