namespace Claims.Application.Language.Passages;

public enum PassageFound
{
    /// <summary>The same words in the same order; spelling of quotation marks, dashes, case and spaces aside.</summary>
    Exact,

    /// <summary>Nearly the same words.</summary>
    Near,

    Missing,
}

/// <param name="Nearness">100 for the same words; the share of them that stand there in order, in per cent, else the best that was found.</param>
/// <param name="Start">In the text, in UTF-16 units; 0 when missing.</param>
/// <param name="Length">Of the stretch in the text; 0 when missing.</param>
public sealed record PassageMatch(PassageFound Found, int Nearness, int Start, int Length);
