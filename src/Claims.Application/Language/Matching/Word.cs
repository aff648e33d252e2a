namespace Claims.Application.Language.Matching;

/// <summary>One word of a text, as it is compared.</summary>
/// <param name="Stem">What two forms of a word share; a figure in digits, <c>%</c> for per cent.</param>
/// <param name="Form">The whole word without accents, in lower case.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">Of what stands in the text.</param>
/// <param name="Sentence">Of which sentence, from 0.</param>
/// <param name="IsName">Written with a capital where none is due, or a handle.</param>
/// <param name="IsCommon">Carries no meaning of its own.</param>
public readonly record struct Word(string Stem, string Form, int Start, int Length, int Sentence, bool IsName, bool IsCommon)
{
    public bool IsNumber => char.IsAsciiDigit(Stem[0]);
}
