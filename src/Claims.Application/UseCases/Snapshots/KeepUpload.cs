using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Puts a file that was uploaded to the archive on record as what a source, or a page on which a claim appeared, says: instead of a fetch, or beside it.</summary>
public static class KeepUpload
{
    /// <param name="Sha256">Of a file that the archive keeps.</param>
    /// <param name="FileName">As the sender called it; shown, never used as a path.</param>
    /// <returns>The snapshot.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Command(UploadTo To, string Sha256, string MediaType, long Bytes, string? FileName) : ICommand<long>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Sha256).Matches("^[0-9a-f]{64}$").WithMessage("This is not the hash of a file.");
            RuleFor(message => message.MediaType).Must(IsTaken).WithMessage("This kind of file is not taken: send a PDF, a picture, audio, video or text.").MaximumLength(Limits.Code);
            RuleFor(message => message.FileName).MaximumLength(Limits.Line);
        }

        private static bool IsTaken(string type) => type is "application/pdf" or "text/html" or "text/plain" || type.StartsWith("image/", StringComparison.Ordinal)
            || type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal);
    }

    internal sealed class Handler(IClaimsDb db, UploadTargets targets, IPageArchive archive, ICurrentMember me, TimeProvider clock) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command message, CancellationToken cancellationToken)
        {
            var act = new Act(me.Id, clock.GetUtcNow());
            var target = await targets.FindAsync(message.To, act, cancellationToken);
            if (!target.IsDone) return target.Error;
            await using (var kept = archive.Open(message.Sha256))
                if (kept is null) return Error.NotFound("file");
            var (source, url) = target.Value;
            var snapshot = Snapshot.OfUpload(source, source?.Url ?? url, CleanText.LineOrNull(message.FileName), new KeptPart(message.Sha256, message.MediaType, message.Bytes), act);
            db.Snapshots.Add(snapshot);
            await db.SaveChangesAsync(cancellationToken);
            return snapshot.Id;
        }
    }
}
