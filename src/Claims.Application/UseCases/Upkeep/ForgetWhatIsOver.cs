using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Upkeep;

/// <summary>Removes what nobody can ask for any more: operations that no retry comes back to, ended sessions whose cookies have run out.</summary>
public static class ForgetWhatIsOver
{
    [SystemOnly]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var (lastOperation, lastSession) = (now - Operation.Kept, now - EndedSession.Kept);
            return await db.Operations.Where(operation => operation.At < lastOperation).ExecuteDeleteAsync(cancellationToken)
                + await db.EndedSessions.Where(session => session.At < lastSession).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
