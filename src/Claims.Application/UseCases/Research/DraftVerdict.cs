using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

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

    internal sealed class Handler(ClaimChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId, claim => claim.Draft(message.Text, change.Act()), cancellationToken, (claim => claim.VerdictVersion, message.SeenVersion));
    }
}
