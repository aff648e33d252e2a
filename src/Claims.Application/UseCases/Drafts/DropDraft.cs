using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Drafts;

/// <summary>Throws the caller's own draft away; that there is none is fine.</summary>
public static class DropDraft
{
    [AnyMember]
    public sealed record Command(string Place) : ICommand;

    internal sealed class Handler(IClaimsDb db, ICurrentMember me) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            await db.Drafts.Where(draft => draft.MemberId == me.Id && draft.Place == message.Place).ExecuteDeleteAsync(cancellationToken);
            return Result.Done;
        }
    }
}
