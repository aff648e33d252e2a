namespace Claims.Application.Language.Spotting;

/// <summary>How a term is written.</summary>
public enum TermShape : byte
{
    Word,
    SmallNumber,
    Number,
    LargeNumber,
    Decimal,
    Year,
    Percentage,
    Money,
    QuestionMark,
    Exclamation,
    QuotationMark,
    Ellipsis,
    Comma,
}

/// <summary>A word, a figure or a telling mark of a sentence.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Capitals">How many capital letters it has; 0 for a word in lower case.</param>
/// <param name="Kind">What the lexicon knows of it.</param>
/// <param name="Hash">Of its lowered form; figures of one shape share a hash, so that "$350" teaches the model about "$200".</param>
public readonly record struct Term(int Start, int Length, TermShape Shape, int Capitals, WordKind Kind, uint Hash)
{
    public bool IsFigure => Shape is >= TermShape.SmallNumber and <= TermShape.Money;

    public bool IsWord => Shape == TermShape.Word;

    public bool Does(WordKind kind) => (Kind & kind) != 0;
}
