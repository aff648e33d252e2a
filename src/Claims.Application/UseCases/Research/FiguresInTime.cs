using System.Text.RegularExpressions;
using Claims.Application.Kernel;
using Claims.Application.Language.Figures;

namespace Claims.Application.UseCases.Research;

/// <summary>For which day each figure of a text holds. In "$350 billion, up from $340 billion in 2023" the year is that of what is compared with, and of nothing else.</summary>
internal sealed partial class FiguresInTime
{
    private const int WordsBetween = 3;
    private const int LongestLead = 60;

    private readonly Dictionary<MentionIn, PartialDate?> compared = [];
    private readonly Dictionary<MentionIn, PartialDate> named = [];
    private readonly PartialDate? ofTheRest;

    /// <param name="mentions">Of one text.</param>
    /// <param name="saidOn">When it was said: holds for what names no day of its own.</param>
    public FiguresInTime(IReadOnlyList<MentionIn> mentions, PartialDate? saidOn)
    {
        var figures = mentions.Where(found => found.Mention is FigureMention).ToList();
        foreach (var figure in figures.Where(found => LeadsToComparison().IsMatch(Before(found)))) compared[figure] = null;
        var days = new HashSet<PartialDate>();
        foreach (var date in mentions)
        {
            // A period is no day.
            if (date.Mention is not DateMention { From: { } day } known || known.To != day) continue;
            var own = figures.Find(figure => IsBehind(figure, date));
            if (own is not null && compared.ContainsKey(own)) compared[own] = day;
            else if (!LeadsToComparison().IsMatch(Before(date)))
            {
                days.Add(day);
                if (own is not null) named[own] = day;
            }
        }
        // One day holds for the whole sentence; of two, only that which stands beside the figure.
        ofTheRest = days.Count == 1 ? days.Single() : saidOn;
    }

    public PartialDate? Of(MentionIn figure) => compared.TryGetValue(figure, out var baseline) ? baseline : named.TryGetValue(figure, out var own) ? own : ofTheRest;

    // A few words are enough: a sentence may be as long as an article.
    private static string Before(MentionIn found) => found.Place.Text[Math.Max(0, found.Mention.Start - LongestLead)..found.Mention.Start];

    private static bool IsBehind(MentionIn figure, MentionIn date) =>
        date.Mention.Start >= figure.Mention.End && figure.Place.Text[figure.Mention.End..date.Mention.Start] is var between
            && between.AsSpan().IndexOfAny(",.;:") < 0 && between.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= WordsBetween;

    // "more than in 2019", "up from the", "compared with", "frente a los".
    [GeneratedRegex(@"\b(?:from|than|against|versus|vs\.?|compared (?:with|to)|relative to|desde|frente a|comparad[oa]s? con|respecto a|contra|(?:más|menos|mayor|menor|superior|inferior) (?:que|a))(?: (?:in|at|on|about|some|the|a|its|en|el|los|las|la|de))*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsToComparison();
}
