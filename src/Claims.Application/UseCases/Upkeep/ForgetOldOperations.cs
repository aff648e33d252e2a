using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Upkeep;

/// <summary>Removes the operation rows that no retry can ask for any more.</summary>
public static class ForgetOldOperations
{
    [SystemOnly]
    public sealed record Command : ICommand<int>;

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            var oldest = clock.GetUtcNow() - Operation.Kept;
            return await db.Operations.Where(operation => operation.At < oldest).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
