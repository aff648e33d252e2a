using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>Corrects what is known around the words: who, when, where, topics, and how the desk handles the claim.</summary>
public static class ChangeCircumstances
{
    /// <param name="SeenVersion">The claim's <c>WordingVersion</c> that the caller saw.</param>
    /// <param name="Topics">By name; new ones are made.</param>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ClaimId, int SeenVersion, Circumstances Circumstances, Handling Handling, IReadOnlyList<string> Topics) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Circumstances).SetValidator(new CircumstancesRules());
            RuleFor(message => message.Handling).SetValidator(new HandlingRules());
            RuleFor(message => message.Topics).AreTopics();
        }
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            if (ClaimReferences.NotYetSaid(message.Circumstances, change.Act().At) is { } early) return early;
            if (await db.PeopleRefusalAsync(message.Circumstances, cancellationToken) is { } nobody) return nobody;
            if (await NewReasonRefusalAsync(message, cancellationToken) is { } reasonless) return reasonless;
            var topics = await db.TopicIdsAsync(message.Topics, cancellationToken);
            return await change.RunAsync(
                message.ClaimId, claim => claim.ChangeCircumstances(message.Circumstances, message.Handling, [.. topics.Values], change.Act()),
                cancellationToken, (claim => claim.WordingVersion, message.SeenVersion));
        }

        // A reason that was retired since may stay where it is; it cannot be chosen anew.
        private async Task<Error?> NewReasonRefusalAsync(Command message, CancellationToken token)
        {
            var reason = message.Handling.SelectionReasonId;
            return await db.Claims.AnyAsync(claim => claim.Id == message.ClaimId && claim.SelectionReasonId == reason, token)
                ? null
                : await db.SelectionRefusalAsync(reason, token);
        }
    }
}
