using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Intake;

/// <summary>Topics whose names begin with what was typed.</summary>
public static class FindTopics
{
    private const int Most = 8;

    /// <param name="Text">The first topics of the alphabet when empty.</param>
    [Needs(Permission.SeeDesk)]
    public sealed record Query(string Text) : IQuery<IReadOnlyList<string>>;

    internal sealed class Handler(IClaimsDb db) : IRequestHandler<Query, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(Query message, CancellationToken cancellationToken)
        {
            var topics = db.Topics.AsNoTracking();
            if (LookupKey.Of(message.Text) is { Length: > 0 } key)
            {
                var after = LookupKey.After(key);
                topics = topics.Where(topic => string.Compare(topic.NameKey, key) >= 0 && string.Compare(topic.NameKey, after) < 0);
            }
            return await topics.OrderBy(topic => topic.NameKey).Select(topic => topic.Name).Take(Most).ToListAsync(cancellationToken);
        }
    }
}
