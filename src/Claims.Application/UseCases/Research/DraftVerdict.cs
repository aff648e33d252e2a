using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Research;

/// <summary>Saves the working copy of the verdict.</summary>
public static class DraftVerdict
{
    /// <param name="SeenVersion">The claim's <c>VerdictVersion</c> that the caller saw.</param>
    [Needs(Permission.DraftVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, VerdictText Text) : ICommand;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Text.Conclusion).NotNull().MaximumLength(Limits.Conclusion).OverridePropertyName("Conclusion");
            RuleFor(message => message.Text.Headline).NotNull().MaximumLength(Limits.Headline).OverridePropertyName("Headline");
            RuleFor(message => message.Text.Summary).NotNull().MaximumLength(Limits.Summary).OverridePropertyName("Summary");
            RuleFor(message => message.Text.Byline).NotNull().MaximumLength(Limits.Line).OverridePropertyName("Byline");
            RuleFor(message => message.Text.Reasoning).NotNull().MaximumLength(Limits.Reasoning).OverridePropertyName("Reasoning");
        }
    }

    internal sealed class Handler(IClaimsDb db, ClaimChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken) =>
            message.Text.RatingId is { } rating && !await CanBeGivenAsync(rating, message.ClaimId, cancellationToken)
                ? Error.Invalid("RatingId", "This rating cannot be given any more: choose one of the desk's scale.")
                : await change.RunAsync(
                    message.ClaimId, claim => claim.Draft(message.Text, change.Act()), cancellationToken, (claim => claim.VerdictVersion, message.SeenVersion));

        // One that was retired since it was chosen stays, or its claim could not be saved any more.
        private Task<bool> CanBeGivenAsync(long ratingId, long claimId, CancellationToken token) => db.Ratings.AnyAsync(
            rating => rating.Id == ratingId && (db.Claims.Any(claim => claim.Id == claimId && claim.RatingId == ratingId)
                || (rating.ActiveTo == null && db.Settings.Any(settings => settings.Id == DeskSettings.OnlyId && settings.ActiveScaleId == rating.ScaleId))), token);
    }
}
