using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Fetching;

/// <summary>Finds which news agencies a page credits. Two papers that carry the same wire story are one origin; the desk must see that.</summary>
internal static partial class AgencyCredits
{
    // Letters that mean other things in brackets more often (AA, APA, PAP, CNA) are left out.
    // Normalised spelling → the name that the desk uses, so that "Agence France-Presse" and "AFP" are one origin.
    private static readonly FrozenDictionary<string, string> Names = new (string Name, string[] Spellings)[]
    {
        ("AFP", ["afp", "agence france presse"]),
        ("AP", ["ap", "associated press", "the associated press", "ap news"]),
        ("Reuters", ["reuters", "thomson reuters"]),
        ("dpa", ["dpa", "deutsche presse agentur"]),
        ("EFE", ["efe", "agencia efe"]),
        ("ANSA", ["ansa", "agenzia ansa"]),
        ("UPI", ["upi", "united press international"]),
        ("Bloomberg", ["bloomberg", "bloomberg news"]),
        ("Yonhap", ["yonhap", "yonhap news", "yonhap news agency", "연합뉴스"]),
        ("Newsis", ["newsis", "뉴시스"]),
        ("Kyodo", ["kyodo", "kyodo news", "共同通信", "共同"]),
        ("Jiji", ["jiji", "jiji press", "時事通信"]),
        ("Xinhua", ["xinhua", "xinhua news agency", "新华社"]),
        ("CNA", ["central news agency"]),
        ("PTI", ["pti", "press trust of india"]),
        ("ANI", ["ani", "asian news international"]),
        ("IANS", ["ians", "indo asian news service"]),
        ("VNA", ["vna", "vietnam news agency"]),
        ("Antara", ["antara"]),
        ("Bernama", ["bernama"]),
        ("AAP", ["aap", "australian associated press"]),
        ("PA Media", ["pa", "pa media", "press association"]),
        ("The Canadian Press", ["canadian press", "the canadian press"]),
        ("TASS", ["tass", "itar tass", "тасс"]),
        ("Interfax", ["interfax"]),
        ("Ukrinform", ["ukrinform"]),
        ("Anadolu", ["anadolu", "anadolu agency", "anadolu ajansi"]),
        ("APA", ["austria presse agentur"]),
        ("KNA", ["kna"]),
        ("epd", ["epd"]),
        ("ATS", ["ats", "keystone sda", "sda"]),
        ("Belga", ["belga"]),
        ("ANP", ["anp"]),
        ("Lusa", ["lusa", "agencia lusa"]),
        ("NAN", ["news agency of nigeria"]),
    }.SelectMany(agency => agency.Spellings.Select(spelling => (Key: LookupKey.Of(spelling), agency.Name))).ToFrozenDictionary(pair => pair.Key, pair => pair.Name);

    /// <param name="credits">Fields that name someone: author, publisher, credit.</param>
    /// <param name="text">The visible words of the page.</param>
    /// <returns>Each agency once, in the order found.</returns>
    public static IReadOnlyList<string> Find(IEnumerable<string?> credits, string text)
    {
        var fields = credits.OfType<string>().SelectMany(Parts);
        // Only parentheses that hold agencies and nothing else: "(AP, Reuters)", not "(AP Photo)" and not "(PA is short for …)".
        var bracketed = Bracketed().Matches(text)
            .Select(match => Parts(match.Groups[1].Value).ToList())
            .Where(parts => parts.TrueForAll(Names.ContainsKey))
            .SelectMany(parts => parts);
        var announced = Announced().Matches(text).SelectMany(match => Parts(match.Groups[1].Value));
        return [.. fields.Concat(bracketed).Concat(announced).Where(Names.ContainsKey).Select(spelling => Names[spelling]).Distinct()];
    }

    // "By a reporter, AFP", "Reuters/a photographer", "PTI with AP", "서울=연합뉴스".
    private static IEnumerable<string> Parts(string text) =>
        Separators().Split(text).Select(part => LookupKey.Of(Prefix().Replace(part, ""))).Where(key => key.Length > 0);

    [GeneratedRegex(@"\(([^()\n]{2,60})\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    // A line of its own: "Source: AFP", "By Reuters", "With inputs from PTI", "— AFP".
    [GeneratedRegex(
        @"\n\s*(?:by|sources?|agency|via|with (?:inputs?|material) from|mit material von|[-–—]+)[ \t]*:?[ \t]+([^\n()]{2,60})(?:\n|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Announced();

    [GeneratedRegex(@"[,;/|+&·•–—]| and | with | und ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*(?:by|source|from|via|©)\s*:?\s+|^[^=]{1,20}=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
