using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Passages;

/// <summary>Writes down whether a passage stands in what is kept of its source.</summary>
public static class RecordPassage
{
    /// <param name="DueAt">As it was read: what became due again meanwhile, because the passage or the text changed, stays due.</param>
    /// <param name="SnapshotId">Nothing when there was no text to look in.</param>
    [SystemOnly]
    public sealed record Command(long CheckId, DateTimeOffset DueAt, int EvidenceVersion, long? SnapshotId, PassageState State, int Nearness, int Start, int Length, string? Fragment) : ICommand;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.PassageChecks.FirstOrDefaultAsync(known => known.Id == message.CheckId, cancellationToken) is not { } check) return Error.NotFound("passage");
            if (check.DueAt != message.DueAt) return Result.Done;
            if (message.SnapshotId is { } snapshot) check.Found(message.EvidenceVersion, snapshot, message.State, message.Nearness, message.Start, message.Length, message.Fragment);
            else check.HasNoText(message.EvidenceVersion);
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
