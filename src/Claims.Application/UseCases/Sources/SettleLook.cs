using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Sources;

/// <summary>Says that somebody looked at a source that died, moved, changed or closed, and at what leans on it.</summary>
public static class SettleLook
{
    /// <param name="SeenVersion">The watch's version that the caller saw: what changed since is not settled by it.</param>
    /// <param name="Note">What was found and done; goes into the source's history.</param>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(long SourceId, int SeenVersion, string Note) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).IsWritten("Say what you found.").MaximumLength(Limits.Note);
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var watch = await db.Watches.Include(known => known.Source).FirstOrDefaultAsync(known => known.SourceId == message.SourceId, cancellationToken);
            if (watch is null) return Error.NotFound("source");
            var seen = watch.Version;
            var settled = watch.Settle();
            if (!settled.IsDone) return settled;
            if (seen != message.SeenVersion) return Error.Stale("The source was looked at again since you opened this page.");
            watch.Source!.NoteSettled(new Act(me.Id, clock.GetUtcNow(), message.Note));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
