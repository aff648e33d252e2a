using Claims.Application.Kernel;
using Claims.Application.Language.Figures;

namespace Claims.Application.Language.Attribution;

/// <summary>When something was said, as the sentence tells that says who said it: "told reporters on 18 June 2025 that …".</summary>
public static class SpeechDate
{
    /// <summary>Between the verb and the date; farther away it dates something else.</summary>
    private const int Near = 60;

    /// <param name="sentence">Where the verb stands.</param>
    /// <param name="start">The selected words in the text: a date in them belongs to what was said, unless the verb is selected with them.</param>
    /// <param name="writtenOn">What "on Monday" is reckoned from, and the year of "on 18 June".</param>
    /// <returns>Nothing when the sentence names no day, or one that had not come yet.</returns>
    public static PartialDate? Find(string text, (int Start, int End) sentence, FoundSpeaker speaker, int start, int length, string language, PartialDate? writtenOn)
    {
        var (end, verb) = (start + length, (speaker.Start, End: speaker.Start + speaker.Length));
        var isTold = verb.Start >= start && verb.End <= end;
        var day = writtenOn is { Day: not null } known ? known.Earliest : (DateOnly?)null;
        var dates = FigureFinder.Find(text[sentence.Start..sentence.End], language, day).OfType<DateMention>()
            .Select(date => (Date: date, Start: date.Start + sentence.Start, End: date.End + sentence.Start))
            .Where(date => (isTold || date.End <= start || date.Start >= end) && Away(date.Start, date.End, verb) <= Near);
        foreach (var (date, _, _) in dates.OrderBy(date => Away(date.Start, date.End, verb)))
            if (Of(date, writtenOn) is { } said && (writtenOn is null || said.Earliest <= writtenOn.Value.Latest))
                return said;
        return null;
    }

    private static int Away(int start, int end, (int Start, int End) verb) => start >= verb.End ? start - verb.End : Math.Max(0, verb.Start - end);

    private static PartialDate? Of(DateMention date, PartialDate? writtenOn) => date switch
    {
        { IsFiscal: true } => null,
        { Recurring: { Length: 7 } day } when writtenOn is { } written && PartialDate.TryParse($"{written.Year}{day[1..]}", out var same) => LastBefore(same, written),
        { From: { } from, IsRelative: true } when date.To == from && writtenOn is { } written => LastBefore(from, written),
        { From: { } from } when date.To == from => from,
        _ => null,
    };

    // "On 30 December", written in August, was last year's.
    private static PartialDate LastBefore(PartialDate day, PartialDate written) =>
        day.Earliest > written.Latest && PartialDate.Of(day.Year - 1, day.Month, day.Day) is { } before ? before : day;
}
