using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Asked before the first byte of an upload for a source is read: may the caller, and how much?</summary>
public static class AskToKeepUpload
{
    /// <returns>The most bytes that are taken.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(long SourceId) : IQuery<long>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<long>>
    {
        public async Task<Result<long>> Handle(Query message, CancellationToken cancellationToken)
        {
            var isProtected = await db.Sources.Where(known => known.Id == message.SourceId).Select(known => (bool?)(known.ProtectionReason != null)).FirstOrDefaultAsync(cancellationToken);
            if (isProtected is null || (isProtected.Value && !await ConfidenceAccess.MayReadAsync(db, me, message.SourceId, cancellationToken))) return Error.NotFound("source");
            return Limits.UploadBytes;
        }
    }
}
