using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Claims.Application.Domain.History;

namespace Claims.Blazor.Components.Research;

/// <summary>What a row of the history says: the rest of a sentence that begins with somebody's name. Braces hold what a field became.</summary>
public static partial class HistoryWords
{
    /// <summary>By the dotted names that the domain writes; a test knows when one has no words.</summary>
    private static readonly FrozenDictionary<string, string> Phrases = new Dictionary<string, string>
    {
        ["claim.recorded"] = "recorded the claim",
        ["claim.accepted"] = "accepted the claim",
        ["claim.declined"] = "declined the claim: {refusalReason}",
        ["claim.spiked"] = "gave the verdict up: {refusalReason}",
        ["claim.reconsidered"] = "reopened the declined claim",
        ["claim.assigned"] = "assigned the claim to {assignee}",
        ["claim.started"] = "started the research",
        ["claim.put-back"] = "put the claim back",
        ["claim.reopened"] = "reopened the claim",
        ["claim.fell-back"] = "thereby sent the claim back to research",
        ["claim.merged"] = "merged the claim into #{mergedInto}",
        ["claim.merged-in"] = "merged #{mergedClaim} into this claim",
        ["claim.unmerged"] = "undid the merge into #{mergedInto}",
        ["claim.merge-undone"] = "took #{mergedClaim} out of this claim again",
        ["claim.reworded"] = "reworded the claim",
        ["claim.changed"] = "changed the claim",
        ["claim.kept-apart"] = "found that the claim does not repeat {from}",
        ["claim.commented"] = "wrote",
        ["claim.commented-conflicted"] = "wrote, with a declared conflict of interest",
        ["match.confirmed"] = "found that {match} says the same",
        ["match.rejected"] = "told {match} apart",
        ["match.taken-back"] = "took back what was said of {match}",
        ["round.started"] = "started round {round}",
        ["appearance.added"] = "added an appearance",
        ["appearance.removed"] = "removed an appearance",
        ["conflict.declared"] = "declared a conflict of interest",
        ["points.changed"] = "changed the points to establish",
        ["exception.asked"] = "asked for an exception",
        ["exception.taken-back"] = "no longer asks for the exception",
        ["reply.stated"] = "noted the right of reply: {reply}",
        ["reply.published"] = "brought the reply on the page up to date: {reply}",
        ["evidence.added"] = "added evidence [{evidence}], {stance}",
        ["evidence.changed"] = "changed evidence [{evidence}]",
        ["evidence.withdrawn"] = "withdrew evidence [{evidence}]",
        ["figure.confirmed"] = "confirmed the figure {figure}",
        ["figure.changed"] = "corrected a figure",
        ["figure.removed"] = "removed the figure {figure}",
        ["event.confirmed"] = "confirmed the event {event}",
        ["event.changed"] = "corrected an event",
        ["event.removed"] = "removed the event {event}",
        ["verdict.drafted"] = "worked on the verdict",
        ["verdict.proposed"] = "proposed the verdict, proposal {proposal}",
        ["verdict.taken-back"] = "took the verdict back",
        ["verdict.returned"] = "returned the verdict",
        ["verdict.approved"] = "approved proposal {proposal}",
        ["suggestion.made"] = "suggested other words",
        ["suggestion.accepted"] = "accepted the suggested words",
        ["suggestion.declined"] = "declined the suggested words",
        ["check.published"] = "published the check",
        ["check.revised"] = "published revision {revision}",
        ["check.held"] = "held the check",
        ["check.lifted"] = "put the check back before the public",
        ["check.retracted"] = "retracted the check",
        ["retraction.requested"] = "asked for a retraction",
        ["retraction.dropped"] = "dropped the retraction",
        ["recheck.asked"] = "thereby asked for a re-check",
        ["recheck.settled"] = "settled the re-check",
        ["source.added"] = "added the source",
        ["source.changed"] = "corrected the source",
        ["source.kept-apart"] = "found that the source and {from} are not one origin",
        ["source.looked"] = "looked at the source again: {link}",
        ["source.settled"] = "looked at what became of the source",
        ["source.confidential-changed"] = "changed the confidential values",
        ["source.confidential-erased"] = "erased the confidential values",
        ["article.added"] = "brought in the article",
        ["article.changed"] = "changed what is known of the article",
        ["article.renewed"] = "brought in version {version} of the article",
        ["article.marked"] = "marked claim {claim} in the article",
        ["article.match-put-away"] = "put the match {match} away in the article",
        ["article.match-brought-back"] = "brought the match {match} back in the article",
        ["article.unmarked"] = "took claim {claim} off the article",
        ["claimant.added"] = "added the claimant",
        ["claimant.changed"] = "changed the claimant",
        ["member.invited"] = "invited the member",
        ["member.roles-changed"] = "changed the roles",
        ["member.renamed"] = "changed the name to {name}",
        ["member.deactivated"] = "deactivated the member",
        ["member.reactivated"] = "reactivated the member",
        ["scale.added"] = "added the scale",
        ["rating.added"] = "added a rating",
        ["rating.changed"] = "changed a rating",
        ["rating.retired"] = "retired a rating",
        ["settings.changed"] = "changed the desk's settings",
        ["settings.scale-chosen"] = "chose another scale",
    }.ToFrozenDictionary();

    /// <summary>Fields that a sentence says without naming them, or that follow from it.</summary>
    private static readonly FrozenSet<string> Implied = FrozenSet.ToFrozenSet(["stage", "publication", "revision"]);

    public static bool Knows(string what) => Phrases.ContainsKey(what);

    /// <summary>The sentence after the name; an unknown name is read as it is spelt.</summary>
    public static string Tell(string what, IReadOnlyList<FieldChange> changes)
    {
        var isUnassigned = what == "claim.assigned" && changes.All(change => change.To is null);
        var phrase = isUnassigned ? "took {assignee} off the claim" : Phrases.GetValueOrDefault(what, what.Replace('.', ' ').Replace('-', ' '));
        return Hole().Replace(phrase, hole => changes.FirstOrDefault(change => change.Field == hole.Groups[1].Value) is { } change
            ? FieldWords.Value(change.Field, change.To ?? change.From)
            : "").TrimEnd(':', ' ');
    }

    /// <summary>What the sentence leaves to be shown below it. Of new evidence that is where it is from: the rest stands on the board.</summary>
    public static IEnumerable<FieldChange> Untold(string what, IReadOnlyList<FieldChange> changes)
    {
        if (what == "evidence.added") return changes.Where(change => change.Field == "source");
        var told = Hole().Matches(Phrases.GetValueOrDefault(what, "")).Select(hole => hole.Groups[1].Value).ToHashSet();
        return changes.Where(change => !told.Contains(change.Field) && !Implied.Contains(change.Field));
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
