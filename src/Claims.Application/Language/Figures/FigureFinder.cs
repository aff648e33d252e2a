namespace Claims.Application.Language.Figures;

/// <summary>Finds figures and dates in a text: numbers with scale words, currencies, per cent and percentage points, units, ranges, ratios, dates and periods.</summary>
/// <remarks>
/// By hand and not by Microsoft.Recognizers.Text: its package asks for <c>vswhere</c> and cannot be restored everywhere. Every language is a table in <c>Tables/</c>;
/// the grammar is one. The work grows with the length of the text and not faster, whatever the text is.
/// </remarks>
public static class FigureFinder
{
    /// <param name="language">BCP 47, of the text. English, Spanish and Korean have tables; others are read by the signs and codes that they share with English.</param>
    /// <param name="readOn">The day on which the text was written: what "last year" and "on Monday" are reckoned from. Without it they are left alone.</param>
    /// <returns>In the order of the text; none overlaps another.</returns>
    public static IReadOnlyList<Mention> Find(string text, string language, DateOnly? readOn = null)
    {
        var reading = new Reading(text);
        var tongue = Tongue.Of(language);
        var refusals = new Refusals(reading, tongue);
        var (dates, figures) = (new DateGrammar(reading, tongue, readOn), new FigureGrammar(reading, tongue, refusals));
        var found = new List<Mention>();
        for (var at = 0; at < reading.Length;)
        {
            if (reading.IsGap(at)) at++;
            else if (refusals.SkipAt(at) is { } past) at = past;
            else if (dates.At(at) is { } date)
            {
                found.Add(date);
                at = date.End;
            }
            else at = figures.Read(at, found, out var end) ? end : refusals.SkipWord(at);
        }
        return found;
    }
}
