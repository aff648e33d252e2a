namespace Claims.Application.Language.Spotting;

/// <summary>What in a sentence speaks for checking it, or against.</summary>
public enum SpotReason
{
    Figure,
    Comparison,
    Event,
    NamedPerson,
    Quotation,
    Cause,
    Opinion,
    Question,
    Promise,
    Greeting,
}

/// <summary>
/// Says why a sentence may be worth checking, in terms that a person can see in it. They explain, they do not decide: the score is the model's.
/// </summary>
public static class Reasons
{
    public static bool SpeaksFor(SpotReason reason) => reason <= SpotReason.Cause;

    /// <returns>In the order of <see cref="SpotReason"/>.</returns>
    public static IReadOnlyList<SpotReason> Of(ReadOnlySpan<char> sentence, IReadOnlyList<Term> terms)
    {
        var reasons = new List<SpotReason>();
        if (terms.Any(IsFigure) || HasCountedQuantity(terms)) reasons.Add(SpotReason.Figure);
        if (terms.Any(IsComparison)) reasons.Add(SpotReason.Comparison);
        if (TellsAnEvent(terms)) reasons.Add(SpotReason.Event);
        if (NamesAPerson(sentence, terms)) reasons.Add(SpotReason.NamedPerson);
        if (Quotes(terms)) reasons.Add(SpotReason.Quotation);
        if (terms.Any(term => term.Does(WordKind.Cause) && term.Length > 3)) reasons.Add(SpotReason.Cause);
        if (IsOpinion(terms)) reasons.Add(SpotReason.Opinion);
        if (terms.Count > 0 && terms[^1].Shape == TermShape.QuestionMark) reasons.Add(SpotReason.Question);
        if (IsPromise(terms)) reasons.Add(SpotReason.Promise);
        if (terms.Count > 0 && terms.Count < 12 && terms.Take(3).Any(term => term.Does(WordKind.Greeting))) reasons.Add(SpotReason.Greeting);
        return reasons;
    }

    private static bool IsFigure(Term term) => term.IsFigure && term.Shape is not (TermShape.Year or TermShape.SmallNumber);

    /// <summary>"Three million", "half of all", "5 percent".</summary>
    private static bool HasCountedQuantity(IReadOnlyList<Term> terms) => Enumerable.Range(0, Math.Max(0, terms.Count - 1))
        .Any(i => terms[i].IsFigure || terms[i].Does(WordKind.Number | WordKind.Everyone)
            ? terms[i + 1].Does(WordKind.Quantity)
            : terms[i].Does(WordKind.Quantity) && terms[i + 1].Does(WordKind.Function) && terms[i + 1].Length == 2);

    private static bool IsComparison(Term term) => term.Does(WordKind.Comparison | WordKind.Rising | WordKind.Falling) && !term.Does(WordKind.Time | WordKind.Function) && term.Length > 2;

    /// <summary>Something that was done, not merely was: "voted against it in 2003", "invaded".</summary>
    private static bool TellsAnEvent(IReadOnlyList<Term> terms) =>
        terms.Any(term => term.Does(WordKind.Acting)) || (terms.Any(term => term.Does(WordKind.Past) && !term.Does(WordKind.Being | WordKind.Having)) && terms.Any(IsDated));

    private static bool IsDated(Term term) => term.Shape == TermShape.Year || term.Does(WordKind.Month | WordKind.Time);

    /// <summary>A title before a capital, or two capitals in a row inside the sentence.</summary>
    private static bool NamesAPerson(ReadOnlySpan<char> sentence, IReadOnlyList<Term> terms)
    {
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            var (first, second) = (terms[i], terms[i + 1]);
            if (!IsName(second) || !first.IsWord) continue;
            var apart = sentence[(first.Start + first.Length)..second.Start];
            if (first.Does(WordKind.Title) && first.Capitals > 0 && apart.Trim() is "" or ".") return true;
            if (IsName(first) && i > 0 && apart is " ") return true;
        }
        return false;
    }

    private static bool IsName(Term term) => term.IsWord && term.Capitals == 1 && term.Length > 2
        && !term.Does(WordKind.Place | WordKind.Institution | WordKind.Month | WordKind.I | WordKind.People | WordKind.Title | WordKind.Function | WordKind.Others);

    private static bool Quotes(IReadOnlyList<Term> terms) =>
        terms.Count(term => term.Shape == TermShape.QuotationMark) >= 2
        || Enumerable.Range(0, Math.Max(0, terms.Count - 1)).Any(i => terms[i].Does(WordKind.Others) && terms[i + 1].Does(WordKind.Saying));

    private static bool IsOpinion(IReadOnlyList<Term> terms) =>
        Enumerable.Range(0, Math.Max(0, terms.Count - 1)).Any(i => terms[i].Does(WordKind.I | WordKind.We) && terms[i + 1].Does(WordKind.Opinion))
        || terms.Any(term => term.Does(WordKind.Obligation) && !term.Does(WordKind.We));

    private static bool IsPromise(IReadOnlyList<Term> terms) =>
        Enumerable.Range(0, Math.Max(0, terms.Count - 1)).Any(i => terms[i].Does(WordKind.I | WordKind.We) && (terms[i].Does(WordKind.Future) || terms[i + 1].Does(WordKind.Future)));
}
