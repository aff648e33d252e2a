using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Language.Figures;

namespace Claims.Application.UseCases.Research;

/// <summary>Makes events of the dates that a claim and its evidence mention.</summary>
internal static class MentionedEvents
{
    private const int LongestWhat = 120;

    private static readonly string[] Leading = ["on", "of", "in", "at", "since", "the", "from", "by", "until", "to", "and", "before", "after", "el", "en", "de", "del", "desde", "hasta", "y"];

    /// <param name="known">Those of the claim that are confirmed already.</param>
    public static IReadOnlyList<ProposeFigures.EventProposal> Propose(IReadOnlyList<Event> known, IReadOnlyList<MentionIn> mentions)
    {
        var dated = mentions.Where(found => found.Mention is DateMention { From: not null, To: not null, IsFiscal: false })
            .GroupBy(found => (DateMention)found.Mention is var date ? (date.From!.Value, date.To!.Value) : default);
        return [.. dated.Select(same => Of(known, same.Key, [.. same])).OfType<ProposeFigures.EventProposal>().OrderBy(proposal => proposal.Facts.From).Take(Limits.Events)];
    }

    // Of the same date as an event that is known it adds the side that is missing there; else it is a new one.
    private static ProposeFigures.EventProposal? Of(IReadOnlyList<Event> events, (PartialDate From, PartialDate To) when, List<MentionIn> found)
    {
        var inClaim = found.Exists(mention => mention.Place.Evidence is null);
        var numbers = found.Select(mention => mention.Place.Evidence).OfType<int>().Distinct().ToList();
        var to = when.To == when.From ? (PartialDate?)null : when.To;
        if (events.FirstOrDefault(known => known.From == when.From && known.To == to) is not { } known)
            return new(new EventFacts(What(found[0]), null, null, when.From, to, inClaim, numbers), null, 0, Sentence(found[0]));
        if ((known.InClaim || !inClaim) && numbers.TrueForAll(known.EvidenceNumbers.Contains)) return null;
        var facts = new EventFacts(known.What, known.Who, known.Where, known.From, known.To, known.InClaim || inClaim, [.. known.EvidenceNumbers.Union(numbers)]);
        return new(facts, known.Number, known.Version, Sentence(found[0]));
    }

    private static string What(MentionIn found)
    {
        var sentence = Sentence(found);
        // A date in the middle holds the sentence together; at an end it is left out.
        var isAtAnEnd = sentence.StartsWith(found.Words, StringComparison.Ordinal) || sentence.EndsWith(found.Words, StringComparison.Ordinal);
        var what = (isAtAnEnd ? CleanText.Line(sentence.Replace(found.Words, "", StringComparison.Ordinal)) : sentence).Trim(',', ' ', '-', ':');
        // What led to the date leads nowhere without it: "during the talks of".
        while (what.LastIndexOf(' ') is var last and > 0 && Leading.Contains(what[(last + 1)..].ToLowerInvariant())) what = what[..last].TrimEnd(',', ' ');
        if (LookupKey.Of(what).Length == 0) return "Event";
        if (what.Length > LongestWhat) what = what[..(what.LastIndexOf(' ', LongestWhat) is var cut and > 20 ? cut : LongestWhat)];
        return char.ToUpperInvariant(what[0]) + what[1..];
    }

    private static string Sentence(MentionIn found)
    {
        var text = found.Place.Text;
        var from = text.LastIndexOfAny(['\n', '!', '?', ';'], Math.Max(0, found.Mention.Start - 1)) + 1;
        var stop = text.LastIndexOf(". ", Math.Max(0, found.Mention.Start - 1), StringComparison.Ordinal);
        if (stop >= from) from = stop + 2;
        var to = text.IndexOfAny(['\n', '!', '?', ';'], found.Mention.End);
        if (to < 0) to = text.Length;
        var end = text.IndexOf(". ", found.Mention.End, StringComparison.Ordinal);
        if (end >= 0 && end < to) to = end;
        return CleanText.Line(text[from..to]).TrimEnd('.');
    }
}
