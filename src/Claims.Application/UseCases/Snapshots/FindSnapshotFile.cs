using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Snapshots;

/// <summary>Which file a part of a snapshot is, for whoever may see it.</summary>
public static class FindSnapshotFile
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(long SnapshotId, PartKind Kind) : IQuery<Detail>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => RuleFor(message => message.Kind).IsInEnum();
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.Snapshots.SeenBy(db, me).Where(snapshot => snapshot.Id == message.SnapshotId)
                .SelectMany(snapshot => snapshot.Parts).Where(part => part.Kind == message.Kind && part.Sha256 != null)
                .Select(part => new Detail(part.Sha256!, part.MediaType!, part.Bytes!.Value)).FirstOrDefaultAsync(cancellationToken) is { } found
                ? found
                : Error.NotFound("file");
    }

    public sealed record Detail(string Sha256, string MediaType, long Bytes);
}
