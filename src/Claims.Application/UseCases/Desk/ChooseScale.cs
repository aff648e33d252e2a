using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Desk;

/// <summary>From now on the desk rates on another scale; verdicts already given keep theirs.</summary>
public static class ChooseScale
{
    [Needs(Permission.ManageScales)]
    public sealed record Command(long ScaleId, int SeenVersion) : ICommand;

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var name = await db.Scales.Where(scale => scale.Id == message.ScaleId).Select(scale => scale.Name).FirstOrDefaultAsync(cancellationToken);
            if (name is null) return Error.NotFound("rating scale");
            var settings = await change.SettingsAsync(cancellationToken);
            var version = settings.Version;
            var chosen = settings.ChooseScale(message.ScaleId, name, change.Act());
            if (!chosen.IsDone) return chosen;
            if (version != message.SeenVersion) return Error.Stale("Somebody else changed the settings since you opened them.");
            await db.SaveChangesAsync(cancellationToken);
            return chosen;
        }
    }
}
