using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Asked before the first byte of an upload is read: may the caller, and how much?</summary>
public static class AskToKeepUpload
{
    /// <returns>The most bytes that are taken.</returns>
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(UploadTo To) : IQuery<long>;

    internal sealed class Handler(UploadTargets targets, ICurrentMember me, TimeProvider clock) : IRequestHandler<Query, Result<long>>
    {
        public async Task<Result<long>> Handle(Query message, CancellationToken cancellationToken) =>
            (await targets.FindAsync(message.To, new Act(me.Id, clock.GetUtcNow()), cancellationToken)).Map(_ => Limits.UploadBytes);
    }
}
