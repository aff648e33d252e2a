using System.Globalization;
using System.Text;

namespace Claims.Infrastructure.Meaning;

/// <summary>Cuts a text into the pieces of words that a BERT model was trained on (Wu et al., "Google's neural machine translation system", 2016, section 4.1).</summary>
public sealed class WordPieces
{
    /// <summary>A longer word is unknown, as it was in training.</summary>
    private const int LongestWord = 100;

    private readonly Dictionary<string, int> ids;
    private readonly bool isCased;
    private readonly int begin;
    private readonly int end;
    private readonly int unknown;

    private WordPieces(Dictionary<string, int> ids)
    {
        this.ids = ids;
        (begin, end, unknown, Padding) = (Of("[CLS]"), Of("[SEP]"), Of("[UNK]"), Of("[PAD]"));
        // A vocabulary without capitals was made from lowered text without accents.
        isCased = ids.Keys.Any(token => token[0] != '[' && token.Any(char.IsUpper));

        int Of(string token) => ids.TryGetValue(token, out var id) ? id : throw new InvalidDataException($"The vocabulary has no line {token}");
    }

    /// <summary>Fills a row up to the longest of its batch.</summary>
    public int Padding { get; }

    /// <summary>The highest id and one: the model needs as many rows.</summary>
    public int Count => ids.Count;

    /// <exception cref="InvalidDataException">It lacks what every such vocabulary has.</exception>
    public static WordPieces Read(IEnumerable<string> lines)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var id = 0;
        foreach (var line in lines)
        {
            if (line.Length > 0) ids.TryAdd(line, id);
            id++;
        }
        return new WordPieces(ids);
    }

    /// <param name="most">Pieces, the two marks of beginning and end among them; what is beyond is left out.</param>
    public List<int> Of(string text, int most)
    {
        var pieces = new List<int>(most) { begin };
        foreach (var word in Words(text))
        {
            Add(pieces, word, most - 1);
            if (pieces.Count >= most - 1) break;
        }
        pieces.Add(end);
        return pieces;
    }

    // Greedy: the longest piece that fits, from the front.
    private void Add(List<int> pieces, string word, int most)
    {
        if (word.Length > LongestWord)
        {
            pieces.Add(unknown);
            return;
        }
        var found = new List<int>();
        for (var from = 0; from < word.Length;)
        {
            var to = word.Length;
            var id = 0;
            while (to > from && !ids.TryGetValue(from == 0 ? word[..to] : $"##{word[from..to]}", out id)) to--;
            if (to == from)
            {
                pieces.Add(unknown);
                return;
            }
            found.Add(id);
            from = to;
        }
        pieces.AddRange(found.Take(most - pieces.Count));
    }

    private IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in (isCased ? text.Normalize(NormalizationForm.FormC) : text.ToLowerInvariant().Normalize(NormalizationForm.FormD)).EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (!isCased && kind == UnicodeCategory.NonSpacingMark) continue;
            var isAlone = Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || IsIdeograph(rune.Value);
            if (isAlone || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (word.Length > 0) yield return word.ToString();
                word.Clear();
                if (isAlone) yield return rune.ToString();
            }
            else
            {
                word.Append(rune);
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    private static bool IsIdeograph(int value) => value is >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x2FA1F;
}
