using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Publishing;

/// <summary>Whether a check of any of these claims is out, in whatever form: then public pages may read differently now.</summary>
public static class TellWhetherOut
{
    [SystemOnly]
    public sealed record Query(IReadOnlyList<long> ClaimIds) : IQuery<bool>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<bool>>
    {
        public async Task<Result<bool>> Handle(Query message, CancellationToken cancellationToken) =>
            await db.Publications.AnyAsync(known => message.ClaimIds.Contains(known.ClaimId) && known.State != PublicationState.None, cancellationToken);
    }
}
