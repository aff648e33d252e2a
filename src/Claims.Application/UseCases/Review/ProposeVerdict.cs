using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Review;

/// <summary>Puts the working copy of the verdict before the editors, when the evidence gate is met.</summary>
public static class ProposeVerdict
{
    /// <param name="SeenVersion">The claim's <c>VerdictVersion</c> that the caller saw.</param>
    /// <returns>The proposal's number.</returns>
    [Needs(Permission.DraftVerdicts)]
    public sealed record Command(long ClaimId, int SeenVersion, string? Note) : ICommand<int>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(message => message.Note).MaximumLength(Limits.Note);
    }

    internal sealed class Handler(ClaimChange change, GateReading gate) : IRequestHandler<Command, Result<int>>
    {
        public Task<Result<int>> Handle(Command message, CancellationToken cancellationToken) => change.RunAsync(
            message.ClaimId,
            async claim => claim.Propose(await gate.OfAsync(claim, claim.Verdict, cancellationToken), change.Act(message.Note)),
            cancellationToken,
            (claim => claim.VerdictVersion, message.SeenVersion));
    }
}
