using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Files;

/// <summary>What kind of file stands under a hash.</summary>
public static class FindFile
{
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Sha256) : IQuery<Detail>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<Detail>>
    {
        public async Task<Result<Detail>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.Files.Where(file => file.Sha256 == message.Sha256).Select(file => new Detail(file.MediaType, file.Bytes)).FirstOrDefaultAsync(cancellationToken) is { } found
                ? found
                : Error.NotFound("file");
    }

    public sealed record Detail(string MediaType, long Bytes);
}
