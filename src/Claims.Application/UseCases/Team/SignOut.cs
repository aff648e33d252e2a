using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Team;

/// <summary>Ends one session for good: a request that was on its way, or a copy of the cookie, does not bring it back.</summary>
public static class SignOut
{
    /// <param name="Session">The caller's own: the cookie carries it.</param>
    [AnyMember]
    public sealed record Command(string Session) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Session).NotEmpty().MaximumLength(Limits.Code);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.EndedSessions.AnyAsync(session => session.Id == message.Session, cancellationToken)) return Result.Done;
            db.EndedSessions.Add(new EndedSession(message.Session, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
    }
}
