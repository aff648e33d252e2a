namespace Claims.Infrastructure.Archiving;

/// <summary>What a site asks of programs in its robots.txt (RFC 9309): which paths they should leave alone.</summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309 asks for at least 500 KiB to be read; more is nobody's honest file.</summary>
    private const int MostText = 512 * 1024;

    private const int MostRules = 5_000;

    private readonly List<(string Path, bool IsAllowed)> rules;

    private RobotsRules(List<(string Path, bool IsAllowed)> rules) => this.rules = rules;

    public static RobotsRules Open { get; } = new([]);

    /// <param name="agent">Our own name; a group for it counts instead of the one for everybody.</param>
    public static RobotsRules Read(string text, string agent)
    {
        List<(string, bool)> own = [], everybodys = [];
        var (isOwn, isEverybodys, inAgents, hasOwn) = (false, false, false, false);
        foreach (var line in (text.Length > MostText ? text[..MostText] : text).ReplaceLineEndings("\n").Split('\n'))
        {
            var parts = line.Split('#')[0].Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2) continue;
            var (name, value) = (parts[0].ToLowerInvariant(), parts[1]);
            if (name == "user-agent")
            {
                // Several agents may head one group.
                if (!inAgents) (isOwn, isEverybodys) = (false, false);
                inAgents = true;
                isOwn |= value.Equals(agent, StringComparison.OrdinalIgnoreCase);
                isEverybodys |= value == "*";
                hasOwn |= isOwn;
                continue;
            }
            inAgents = false;
            // An empty Disallow forbids nothing.
            if (name is not ("allow" or "disallow") || value.Length == 0) continue;
            if (isOwn && own.Count < MostRules) own.Add((value, name == "allow"));
            if (isEverybodys && everybodys.Count < MostRules) everybodys.Add((value, name == "allow"));
        }
        return new RobotsRules(hasOwn ? own : everybodys);
    }

    /// <summary>The longest rule that fits decides; between two of a length the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = url.PathAndQuery;
        var (length, isAllowed) = (-1, true);
        foreach (var rule in rules)
            if ((rule.Path.Length > length || (rule.Path.Length == length && rule.IsAllowed)) && Fits(rule.Path, path))
                (length, isAllowed) = (rule.Path.Length, rule.IsAllowed);
        return isAllowed;
    }

    // "*" stands for anything, "$" for the end. Greedy from star to star: a path is found or not in one walk each.
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pieces = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal)) return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var isLast = i == pieces.Length - 1;
            if (isLast && isWhole) return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + pieces[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
