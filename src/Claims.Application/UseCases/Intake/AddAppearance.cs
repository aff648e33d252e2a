using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>Notes that a claim appeared somewhere; after the verdict that is a repeat.</summary>
public static class AddAppearance
{
    /// <returns>The appearance's number.</returns>
    [Needs(Permission.RecordClaims)]
    public sealed record Command(long ClaimId, AppearanceFacts Appearance) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Appearance).SetValidator(new AppearanceRules());
    }

    internal sealed class Handler(IClaimsDb db, SnapshotRequests snapshots, ClaimChange change) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command message, CancellationToken cancellationToken)
        {
            if (await db.PictureRefusalAsync(message.Appearance, nameof(message.Appearance), cancellationToken) is { } pictureless) return pictureless;
            var publishedAt = await db.Publications.Where(check => check.ClaimId == message.ClaimId).Select(check => check.FirstPublishedAt).FirstOrDefaultAsync(cancellationToken);
            await snapshots.AskAsync([message.Appearance.Url], change.Act(), cancellationToken);
            return await change.RunAsync(
                message.ClaimId,
                claim => Task.FromResult(claim.AddAppearance(message.Appearance, IsRepeat(message.Appearance.On, publishedAt), change.Act())
                    .With(claim.Appearances.Select(appearance => appearance.Number).DefaultIfEmpty().Max())),
                cancellationToken);
        }

        // Without a date it is taken for what just came in.
        private static bool IsRepeat(PartialDate? on, DateTimeOffset? publishedAt) =>
            publishedAt is { } at && (on is not { } day || day.Latest >= DateOnly.FromDateTime(at.UtcDateTime));
    }
}
