using Claims.Application.Domain.Team;

namespace Claims.Application.Ports;

/// <summary>Who sent the message that is being handled. Filled by the pipeline, read fresh from the database for every message.</summary>
public interface ICurrentMember
{
    /// <exception cref="InvalidOperationException">Nobody is signed in; only messages open to anyone are handled then.</exception>
    long Id { get; }

    bool IsKnown { get; }

    Roles Roles { get; }

    bool May(Permission permission);
}
