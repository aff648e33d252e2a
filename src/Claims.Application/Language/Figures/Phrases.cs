namespace Claims.Application.Language.Figures;

/// <summary>Words and phrases of a table, found at a place in a text: the longest one wins.</summary>
/// <remarks>
/// How a phrase is written in a table: a space stands for white space or a hyphen. <c>=</c> before it: letter case counts (<c>=MW</c>).
/// <c>^</c> before it: it begins with a capital letter (<c>^May</c>).
/// </remarks>
internal sealed class Phrases<T>
{
    private readonly Node root = new();

    public bool IsEmpty => root.Next.Count == 0;

    public void Add(string phrase, T value)
    {
        var mark = phrase.Length > 1 && phrase[0] is '=' or '^' ? phrase[0] : ' ';
        var bare = mark == ' ' ? phrase : phrase[1..];
        var node = root;
        foreach (var c in bare)
        {
            var key = c == ' ' ? ' ' : Reading.Fold(c);
            if (!node.Next.TryGetValue(key, out var next)) node.Next[key] = next = new Node();
            node = next;
        }
        node.Entries.Add((mark, bare, value));
    }

    /// <param name="end">Behind the phrase.</param>
    /// <param name="mayTouchDigit">Letters may run into digits: "USD350", "FY2024".</param>
    public bool Match(Reading reading, int at, out int end, out T value, bool mayTouchDigit = false)
    {
        (end, value) = (at, default!);
        var found = false;
        if (!Begins(reading, at)) return false;
        var (node, i) = (root, at);
        while (true)
        {
            if (node.Entries.Count > 0 && Ends(reading, i, mayTouchDigit) && Fitting(node, reading, at, i) is var n and >= 0) (found, end, value) = (true, i, node.Entries[n].Value);
            var c = reading[i];
            if (c == '\0' && i >= reading.Length) return found;
            if (node.Next.TryGetValue(c, out var next)) i++;
            else if (i > at && reading.IsMark(i))
            {
                i++;
                continue;
            }
            else if (node.Next.TryGetValue(' ', out next) && Gap(reading, i) is var past && past > i) i = past;
            else return found;
            node = next;
        }
    }

    // A phrase may follow a digit ("10km") or Hangul, but never begins inside a word.
    private static bool Begins(Reading reading, int at) => !reading.IsSpacedLetter(at) || !reading.IsSpacedLetter(at - 1);

    private static bool Ends(Reading reading, int end, bool mayTouchDigit) =>
        !reading.IsMark(end) && (!reading.IsSpacedLetter(end - 1) || !(reading.IsSpacedLetter(end) || (reading.IsDigit(end) && !mayTouchDigit)));

    private static int Fitting(Node node, Reading reading, int from, int to) => node.Entries.FindLastIndex(entry => entry.Mark switch
    {
        '=' => reading.Text.AsSpan(from, to - from).SequenceEqual(entry.Bare),
        '^' => reading.IsUpper(from),
        _ => true,
    });

    private static int Gap(Reading reading, int at) => Reading.IsDash(reading[at]) && reading.IsLetter(at + 1) ? at + 1 : reading.SkipGap(at);

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<(char Mark, string Bare, T Value)> Entries { get; } = [];
    }
}
