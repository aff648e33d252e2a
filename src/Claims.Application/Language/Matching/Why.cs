namespace Claims.Application.Language.Matching;

/// <summary>What a text and a claim share, for a person: the most telling first, as written in the claim's words.</summary>
/// <param name="Words">Words that are neither names nor figures.</param>
/// <param name="Figures">Numbers in both.</param>
/// <param name="OtherFigures">Numbers in the claim that the text does not have: the claim may be about another case.</param>
public sealed record Why(IReadOnlyList<string> Words, IReadOnlyList<string> Names, IReadOnlyList<string> Figures, IReadOnlyList<string> OtherFigures)
{
    private const int Most = 6;

    public static Why Of(Asked asked, Candidate candidate)
    {
        var shared = candidate.Whole.Words.Where(word => !word.IsCommon && asked.All.Weights.ContainsKey(word.Stem)).DistinctBy(word => word.Stem)
            .OrderByDescending(word => candidate.Whole.Weights[word.Stem]).ToList();
        bool IsName(Word word) => candidate.Claim.Names.ContainsKey(word.Stem) || asked.Body.Names.ContainsKey(word.Stem);
        return new Why(
            [.. shared.Where(word => !word.IsNumber && !IsName(word)).Select(word => word.Form).Take(Most)],
            [.. shared.Where(word => !word.IsNumber && IsName(word)).Select(word => word.Form).Take(Most)],
            [.. shared.Where(word => word.IsNumber).Select(word => word.Form).Take(Most)],
            [.. candidate.Claim.Numbers.Where(number => !asked.All.Numbers.Contains(number)).Take(Most)]);
    }
}
