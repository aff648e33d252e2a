namespace Claims.Application.Language.Searching;

/// <summary>Words that may be meant where somebody mistyped: as near as a search goes that finds nothing as it was typed.</summary>
public static class Typo
{
    private const int Shortest = 4;
    private const int LongFrom = 8;

    /// <summary>How many letters may be mistyped in a word; 0 in one that is too short to be guessed.</summary>
    public static int MostIn(string typed) => typed.Length < Shortest ? 0 : typed.Length < LongFrom ? 1 : 2;

    /// <summary>Letters that are missing, too many, wrong or swapped: one in a short word, two in a long one, and never the first.</summary>
    public static bool IsNear(string typed, string word)
    {
        var most = MostIn(typed);
        return most > 0 && Math.Abs(typed.Length - word.Length) <= most && typed[0] == word[0] && Distance(typed, word) <= most;
    }

    // Optimal string alignment: the least number of single-letter changes and swaps of neighbours.
    private static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[other.Length];
    }
}
