using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>The confidential values of a protected source, for the assignee and editors. For everybody else they do not exist.</summary>
public static class ReadConfidentialValues
{
    [Needs(Permission.ResearchClaims)]
    public sealed record Query(long SourceId) : IQuery<string>;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, IVault vault) : IRequestHandler<Query, Result<string>>
    {
        public async Task<Result<string>> Handle(Query message, CancellationToken cancellationToken)
        {
            if (!await ConfidenceAccess.MayReadAsync(db, me, message.SourceId, cancellationToken)) return Error.NotFound("source");
            var cipher = await db.Sources.Where(source => source.Id == message.SourceId).Select(source => source.Confidence!.Cipher).FirstOrDefaultAsync(cancellationToken);
            if (cipher is null) return Error.NotFound("confidential value");
            return vault.Unlock(cipher) is { } value ? value : Error.Unavailable("The key of this value is gone: it cannot be read any more.");
        }
    }
}
