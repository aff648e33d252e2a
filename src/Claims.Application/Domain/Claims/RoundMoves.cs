using System.Collections.Frozen;
using Claims.Application.Kernel;
using static Claims.Application.Domain.Claims.RoundMove;
using static Claims.Application.Domain.Claims.Stage;

namespace Claims.Application.Domain.Claims;

/// <summary>The machine of a round as a table. What is not in it is refused by name, for every role, through every door.</summary>
public static class RoundMoves
{
    /// <summary>From where, by which move, to where. Undoing a merge leads to the stage before it, so it names none.</summary>
    public static FrozenDictionary<(Stage From, RoundMove Move), Stage?> Table { get; } = new Dictionary<(Stage, RoundMove), Stage?>
    {
        [(Submitted, Accept)] = Accepted,
        [(Submitted, Decline)] = Declined,
        [(Submitted, Merge)] = Merged,
        [(Accepted, Start)] = Researching,
        [(Accepted, Decline)] = Declined,
        [(Accepted, Merge)] = Merged,
        [(Researching, Propose)] = InReview,
        [(Researching, PutBack)] = Accepted,
        [(Researching, Decline)] = Declined,
        [(Researching, Merge)] = Merged,
        [(InReview, Return)] = Researching,
        [(InReview, TakeBack)] = Researching,
        [(InReview, Approve)] = Approved,
        [(InReview, Spike)] = Declined,
        [(Approved, Reopen)] = Researching,
        [(Approved, Spike)] = Declined,
        [(Declined, Reconsider)] = Submitted,
        [(Merged, Unmerge)] = null,
    }.ToFrozenDictionary();

    public static bool Allows(Stage from, RoundMove move) => Table.ContainsKey((from, move));

    /// <returns>Nothing when the move is legal, else <c>move.{move}.from-{stage}</c>.</returns>
    public static Error? Refusal(Stage from, RoundMove move) => Allows(from, move)
        ? null
        : Error.Refused($"move.{Slug(move)}.from-{Slug(from)}", $"{Subject(from)} cannot be {Done(move)}.");

    private static string Subject(Stage stage) => stage switch
    {
        Submitted => "A claim that is only submitted",
        Accepted => "A claim that is accepted, but not in research,",
        Researching => "A claim in research",
        InReview => "A claim in review",
        Approved => "An approved claim",
        Declined => "A declined claim",
        _ => "A merged claim",
    };

    private static string Done(RoundMove move) => move switch
    {
        Accept => "accepted",
        Decline => "declined",
        Merge => "merged",
        Start => "started",
        PutBack => "put back",
        Propose => "proposed",
        Return => "returned",
        TakeBack => "taken back",
        Approve => "approved",
        Spike => "spiked",
        Reopen => "reopened",
        Reconsider => "reconsidered",
        _ => "unmerged",
    };

    private static string Slug(Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
