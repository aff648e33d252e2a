using System.Collections.Frozen;

namespace Claims.Application.Language.Sentences;

/// <summary>Words that end in a full stop without ending a sentence; English first, with the common ones of German, Spanish, French and Portuguese.</summary>
internal static class Abbreviations
{
    /// <summary>The longest that is looked up, so that looking back costs the same everywhere.</summary>
    public const int Longest = 12;

    /// <summary>A name or a number follows: these never end a sentence.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms dr prof sen rep gov gen col lt sgt cpl maj capt cmdr adm rev hon pres sec supt det insp st mt ft amb atty messrs mx fr br sr sra srta dra lic ing "
        + "vs v no nos nr fig figs art arts sec ch pp p vol vols ed eds ca approx cf al eg ie viz resp est tel ext op cit dept univ "
        + "hr fr bzw ggf vgl abs mio mrd bd zb dh ua jr-st ud uds núm num pág págs av avda m mm mme mlle mgr me env chap n° exmo exma dir");

    /// <summary>May stand at the end: they end a sentence only before a word that begins one.</summary>
    private static readonly FrozenSet<string> Open = Set(
        "inc ltd co corp bros llc plc cos jr sr phd md esq etc usw u.s u.k u.n e.u d.c a.m p.m am pm b.c a.d bc ad jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
        + "ave blvd rd hwy mass calif conn ariz colo fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark del "
        + "lb lbs oz ft in mi hr hrs min sec mph sq ee.uu ees e.g i.e z.b d.h u.a p.ex ph.d m.d n.y n.j n.c s.c n.h n.d s.d r.i l.a st g.o.p");

    /// <summary>Words with which a sentence likes to begin, and names rarely do.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the a an he she it they we i you this that these those there here in on at by for from with to as but and or so yet if when while after before since because although though however "
        + "his her its their our my your no not what who where why how many most some all every each both more another other one two three new now then today yesterday last next "
        + "according also even still once under over during between against about did does do is are was were has have had will would can could should "
        + "der die das ein eine er sie es wir ich und aber el la los las un una en pero le les un une il elle o os as um uma ele ela");

    public static bool IsLeading(ReadOnlySpan<char> word) => Has(Leading, word);

    public static bool IsOpen(ReadOnlySpan<char> word) => Has(Open, word);

    public static bool Starts(ReadOnlySpan<char> word) => Has(Starters, word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest) return false;
        Span<char> lowered = stackalloc char[Longest];
        var length = word.ToLowerInvariant(lowered);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lowered[..length]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
