using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Publishing;

/// <summary>The latest checks, for the front page.</summary>
public static class ReadFrontPage
{
    private const int Size = 13;

    [Anyone]
    public sealed record Query : IQuery<IReadOnlyList<CheckTeaser>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<CheckTeaser>>>
    {
        public async Task<Result<IReadOnlyList<CheckTeaser>>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.ReadAsync(db.Publications.Live().Take(Size), cancellationToken);
    }
}
