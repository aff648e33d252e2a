using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>A rating is given no more; verdicts that carry it keep it.</summary>
public static class RetireRating
{
    /// <param name="SeenVersion">The rating's version that the caller saw.</param>
    [Needs(Permission.ManageScales)]
    public sealed record Command(long ScaleId, string Code, int SeenVersion) : ICommand;

    internal sealed class Handler(DeskChange change) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command message, CancellationToken cancellationToken) => change.OfScaleAsync(
            message.ScaleId, scale => scale.RetireRating(message.Code, message.SeenVersion, change.Act()), cancellationToken);
    }
}
