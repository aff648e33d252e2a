using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;

namespace Claims.Application.UseCases.Intake;

/// <summary>Asked while somebody types: is this claim here already?</summary>
public static class FindLookAlikes
{
    /// <param name="Urls">Where the claim appeared, as typed.</param>
    /// <param name="ExceptClaimId">The claim that is being edited.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Query(string Statement, IReadOnlyList<string> Urls, long? ExceptClaimId = null) : IQuery<IReadOnlyList<LookAlike>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<LookAlike>>>
    {
        public async Task<Result<IReadOnlyList<LookAlike>>> Handle(Query message, CancellationToken cancellationToken) =>
            await LookAlikes.FindAsync(db, message.Statement, message.Urls, message.ExceptClaimId, cancellationToken);
    }
}
