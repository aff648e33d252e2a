using Claims.Application.UseCases.Snapshots;

namespace Claims.Blazor.Components.Sources;

/// <summary>Cuts a text into paragraphs and these into runs that are quoted or not. Of passages that overlap the first to begin is marked.</summary>
internal static class MarkedText
{
    public static IReadOnlyList<IReadOnlyList<Run>> Of(string text, IReadOnlyList<OpenSnapshot.Quoted> passages)
    {
        var marks = Apart(text, passages);
        var paragraphs = new List<IReadOnlyList<Run>>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            paragraphs.Add(Runs(text, start, end, marks));
            start = end + 1;
        }
        return paragraphs;
    }

    private static List<OpenSnapshot.Quoted> Apart(string text, IReadOnlyList<OpenSnapshot.Quoted> passages)
    {
        var apart = new List<OpenSnapshot.Quoted>();
        foreach (var next in passages.Where(passage => passage.Start >= 0 && passage.Length > 0 && passage.Start + passage.Length <= text.Length).OrderBy(passage => passage.Start))
            if (apart.Count == 0 || next.Start >= apart[^1].Start + apart[^1].Length)
                apart.Add(next);
        return apart;
    }

    private static List<Run> Runs(string text, int start, int end, List<OpenSnapshot.Quoted> marks)
    {
        var runs = new List<Run>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start < end && mark.Start + mark.Length > start))
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.Start + mark.Length, end));
            if (from > at) runs.Add(new Run(text[at..from], null));
            // A passage that reaches over paragraphs is led to at its beginning.
            runs.Add(new Run(text[from..to], new Passage(from == mark.Start ? $"passage-{mark.ClaimId}-{mark.Number}" : null,
                $"Quoted as evidence {mark.Number} of claim {mark.ClaimId}{(mark.Nearness < 100 ? $", {mark.Nearness} % alike" : "")}")));
            at = to;
        }
        if (at < end) runs.Add(new Run(text[at..end], null));
        return runs;
    }

    internal sealed record Run(string Text, Passage? Passage);

    internal sealed record Passage(string? Id, string Title);
}
