namespace Claims.Application.Language.Figures;

/// <summary>The patterns of a table as one tree, so that what many begin with is tried once.</summary>
/// <remarks>
/// Elements stand between spaces, which allow white space or none. <c>{D}</c> is a slot, see <see cref="DateSlots"/>; <c>a|b</c> are words of which one must stand there
/// (<c>_</c> is a space inside one); <c>?</c> behind an element lets it be absent.
/// </remarks>
internal sealed class DatePatterns
{
    public Node Root { get; } = new();

    public void Add(string pattern, string action)
    {
        foreach (var elements in Expand([.. Elements(pattern)], 0))
        {
            var node = Root;
            foreach (var element in elements) node = node.Child(element);
            node.Action ??= action;
        }
    }

    // "{Y}년" is a slot and a word.
    private static IEnumerable<string> Elements(string pattern)
    {
        foreach (var part in pattern.Split(' '))
        {
            var open = part.IndexOf('{', StringComparison.Ordinal);
            var close = part.IndexOf('}', StringComparison.Ordinal);
            if (open < 0)
            {
                yield return part;
                continue;
            }
            if (open > 0) yield return part[..open];
            var isOptional = close == part.Length - 2 && part[^1] == '?';
            yield return isOptional ? part[open..] : part[open..(close + 1)];
            if (!isOptional && close < part.Length - 1)
                foreach (var rest in Elements(part[(close + 1)..])) yield return rest;
        }
    }

    private static IEnumerable<List<string>> Expand(string[] elements, int from)
    {
        if (from == elements.Length) return [[]];
        var element = elements[from];
        var rest = Expand(elements, from + 1).ToList();
        var isOptional = element.Length > 1 && element[^1] == '?';
        var with = rest.Select(tail => (List<string>)[isOptional ? element[..^1] : element, .. tail]);
        return isOptional ? with.Concat(rest) : with;
    }

    internal sealed class Node
    {
        private readonly List<(string Key, Element Element, Node Next)> children = [];

        /// <summary>What a date that ends here means; nothing when none does.</summary>
        public string? Action { get; set; }

        public IReadOnlyList<(string Key, Element Element, Node Next)> Children => children;

        public Node Child(string key)
        {
            if (children.Find(child => child.Key == key) is { Next: { } known }) return known;
            var next = new Node();
            children.Add((key, Element.Of(key), next));
            return next;
        }
    }

    /// <param name="Slot">The slot's letter, or <c>\0</c> for words.</param>
    internal sealed record Element(char Slot, Phrases<bool>? Words)
    {
        public static Element Of(string key)
        {
            if (key[0] == '{') return new Element(key[1], null);
            var words = new Phrases<bool>();
            foreach (var word in key.Split('|')) words.Add(word.Replace('_', ' '), true);
            return new Element('\0', words);
        }
    }
}
