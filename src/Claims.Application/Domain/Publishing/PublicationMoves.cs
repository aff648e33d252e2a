using System.Collections.Frozen;
using Claims.Application.Kernel;
using static Claims.Application.Domain.Publishing.PublicationMove;
using static Claims.Application.Domain.Publishing.PublicationState;

namespace Claims.Application.Domain.Publishing;

/// <summary>What readers see of a claim.</summary>
public enum PublicationState
{
    None,
    Live,

    /// <summary>Taken off at once by one editor, with a notice in its place.</summary>
    Held,

    /// <summary>Retracted for good by two editors; the page stays with its notice.</summary>
    Withdrawn,
}

public enum PublicationMove
{
    Publish,
    Hold,
    Lift,
    Retract,
}

/// <summary>The machine of a publication as a table. What is not in it is refused by name.</summary>
public static class PublicationMoves
{
    /// <summary>Publishing from a state other than <see cref="None"/> needs a round newer than the one that is out.</summary>
    public static FrozenDictionary<(PublicationState From, PublicationMove Move), PublicationState> Table { get; } = new Dictionary<(PublicationState, PublicationMove), PublicationState>
    {
        [(None, Publish)] = Live,
        [(Live, Publish)] = Live,
        [(Held, Publish)] = Live,
        [(Withdrawn, Publish)] = Live,
        [(Live, Hold)] = Held,
        [(Held, Lift)] = Live,
        [(Live, Retract)] = Withdrawn,
        [(Held, Retract)] = Withdrawn,
    }.ToFrozenDictionary();

    /// <returns>Nothing when the move is legal, else <c>publication.{move}.from-{state}</c>.</returns>
    public static Error? Refusal(PublicationState from, PublicationMove move) => Table.ContainsKey((from, move))
        ? null
        : Error.Refused($"publication.{move.ToString().ToLowerInvariant()}.from-{from.ToString().ToLowerInvariant()}", $"{Subject(from)} cannot be {Done(move)}.");

    private static string Subject(PublicationState state) => state switch
    {
        None => "A claim without a published check",
        Live => "A live check",
        Held => "A held check",
        _ => "A withdrawn check",
    };

    private static string Done(PublicationMove move) => move switch
    {
        Publish => "published",
        Hold => "held",
        Lift => "lifted",
        _ => "retracted",
    };
}
