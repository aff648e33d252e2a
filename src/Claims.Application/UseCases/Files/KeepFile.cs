using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Files;

/// <summary>Puts a file that arrived in the store on record, so that a claim can show it.</summary>
public static class KeepFile
{
    [Needs(Permission.RecordClaims)]
    public sealed record Command(string Sha256) : ICommand;

    internal sealed class Handler(IClaimsDb db, IFileStore store, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (store.Find(message.Sha256) is not { } kept) return Error.NotFound("file");
            if (await db.Files.AnyAsync(file => file.Sha256 == kept.Sha256, cancellationToken)) return Result.Done;
            db.Files.Add(new StoredFile(kept.Sha256, kept.MediaType, kept.Bytes, me.Id, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
