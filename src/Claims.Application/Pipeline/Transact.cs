using Claims.Application.Kernel;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Pipeline;

/// <summary>One command, one transaction, one effect: the handler's changes, their history and the operation row are committed together or not at all.</summary>
internal sealed class Transact<TRequest, TResponse>(IClaimsDb db, ITransactions transactions, CurrentMember me, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
{
    /// <summary>How often a command is run again after it met somebody else's change: then what it saw is decided by its handler, on fresh rows.</summary>
    private const int Reruns = 3;

    private static readonly string Name = MessageName.Of(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not ICommandMessage) return await next();
        for (var rerun = 0; ; rerun++)
        {
            try
            {
                return await transactions.RunAsync(cancel => OnceAsync(next, cancel), answer => Answer<TResponse>.ErrorOf(answer) is null, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (rerun < Reruns)
            {
            }
            catch (DbUpdateConcurrencyException)
            {
                return Answer<TResponse>.Fail(Error.Stale());
            }
            catch (KeyTakenException) when (rerun < Reruns)
            {
            }
            catch (KeyTakenException)
            {
                return Answer<TResponse>.Fail(Error.Taken("taken", "Somebody else used this name or number a moment ago."));
            }
        }
    }

    // May run several times: after a transient fault, and when nobody knows whether a commit arrived. So it looks first.
    private async Task<TResponse> OnceAsync(RequestHandlerDelegate<TResponse> next, CancellationToken cancel)
    {
        if (Owner is not { } owner) return await next();
        var first = await db.Operations.AsNoTracking()
            .FirstOrDefaultAsync(operation => operation.MemberId == owner && operation.OperationId == me.Caller.OperationId, cancel);
        if (first is not null)
        {
            return first.MessageName == Name
                ? Answer<TResponse>.FromJson(first.AnswerJson)
                : Answer<TResponse>.Fail(Error.Refused("operation.reused", "This operation was already used for something else."));
        }
        var answer = await next();
        if (Answer<TResponse>.ErrorOf(answer) is not null) return answer;
        db.Operations.Add(new Operation(owner, me.Caller.OperationId, Name, Answer<TResponse>.ToJson(answer), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    // A visitor has no operations: one could ask for another's answer by its id.
    private long? Owner => me.Caller.IsSystem ? Operation.ByProduct : me.IsKnown ? me.Id : null;
}
