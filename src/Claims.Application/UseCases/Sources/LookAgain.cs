using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Has a source looked at now instead of at its next turn.</summary>
public static class LookAgain
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SourceId) : ICommand;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.Watches.FirstOrDefaultAsync(known => known.SourceId == message.SourceId, cancellationToken) is not { } watch)
                return Error.Refused("watch.none", "This source has no address that is looked at.");
            watch.LookNow(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
