using Claims.Application.Kernel;
using Claims.Application.Language.Attribution;

namespace Claims.Application.Tests.Language;

public sealed class FindingTheSpeaker
{
    /// <summary>The words between the brackets are selected.</summary>
    [Theory]
    [InlineData("“[Wages fell by half],” said Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez said that [wages fell by half].", "Maria Lopez")]
    [InlineData("[Wages fell], according to Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez came in. Later Lopez told reporters that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez came in. “[Wages fell],” she said.", "Maria Lopez")]
    [InlineData("SANDERS: [Wages fell by half].", "SANDERS")]
    [InlineData("Jean Petit: [Wages fell by half]. He said so himself.", "Jean Petit")]
    [InlineData("“It rains,” said Jean Petit. “[Wages fell],” said Maria Lopez.", "Maria Lopez")]
    [InlineData("President Donald Trump has claimed that [it was over].", "Donald Trump")]
    [InlineData("[Wages fell by half last year.] It rained a lot.", null)]
    [InlineData("[Wages]", null)]
    [InlineData("He said that [wages fell].", null)]
    [InlineData("[Maria Lopez said on Monday that wages fell.]", "Maria Lopez")]
    [InlineData("Finance minister Maria Lopez, who took office in May, insisted that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez, the finance minister, said [wages fell].", "Maria Lopez")]
    [InlineData("The finance minister, Maria Lopez, told parliament that [wages fell].", "Maria Lopez")]
    [InlineData("“[Wages fell],” said the finance minister, Maria Lopez.", "Maria Lopez")]
    [InlineData("“[Wages fell],” said finance minister Maria Lopez.", "Maria Lopez")]
    [InlineData("“[Wages fell],” Lopez said, after Maria Lopez had left.", "Lopez")]
    [InlineData("Maria Lopez and Jean Petit met. “[Wages fell],” Lopez said.", "Maria Lopez")]
    [InlineData("“[Wages fell],” Mr. Petit said.", "Petit")]
    [InlineData("“[Wages fell],” J. K. Petit said.", "J. K. Petit")]
    [InlineData("“[Wages fell],” said Ursula von der Leyen.", "Ursula von der Leyen")]
    [InlineData("Charles de Gaulle declared that [the war was won].", "Charles de Gaulle")]
    [InlineData("Luiz Inácio Lula da Silva boasted that [hunger was gone].", "Luiz Inácio Lula da Silva")]
    [InlineData("Conor O’Brien repeatedly claimed that [wages fell].", "Conor O’Brien")]
    [InlineData("Jean-Luc Petit wrote that [wages fell].", "Jean-Luc Petit")]
    [InlineData("The White House said [wages fell].", "White House")]
    [InlineData("Reuters reported that [wages fell].", "Reuters")]
    [InlineData("Maria Lopez was quoted as saying that [wages fell].", "Maria Lopez")]
    [InlineData("[Wages fell], Maria Lopez is reported to have said.", "Maria Lopez")]
    [InlineData("It was claimed by Maria Lopez that [wages fell].", "Maria Lopez")]
    [InlineData("A spokesman for Maria Lopez said that [wages fell].", null)]
    [InlineData("Maria Lopez arrived late. The minister said that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez spoke first. “[Wages fell],” the minister told the house.", "Maria Lopez")]
    [InlineData("“[Wages fell in every region of the country],” Maria Lopez said. Jean Petit said that it rained.", "Maria Lopez")]
    [InlineData("Jean Petit said that it rained. “[Wages fell],” Maria Lopez, who had come late, said.", "Maria Lopez")]
    [InlineData("“It is bad,” said Maria Lopez. “[Wages fell by half.]”", "Maria Lopez")]
    [InlineData("Trump said that it rained. [He] said that wages fell.", "Trump")]
    [InlineData("“It is bad,” said Maria Lopez.\n“[Wages fell by half],” and more of the same.", "Maria Lopez")]
    [InlineData("Update: [wages fell by half].", null)]
    [InlineData("SEN. BERNIE SANDERS (I-VT): [Wages fell by half].", "BERNIE SANDERS")]
    [InlineData("LOPEZ: Good evening.\nPETIT: Good evening.\nLOPEZ: I come to wages.\n[They fell by half.]", "LOPEZ")]
    [InlineData("In the words of Maria Lopez, [wages fell].", "Maria Lopez")]
    [InlineData("Yesterday Maria Lopez warned that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez said that Paris is large. [Wages fell.]", null)]
    [InlineData("[Wages fell.] Maria Lopez said that Paris is large.", null)]
    [InlineData("“[Wages fell.] It rained a lot,” said Maria Lopez.", "Maria Lopez")]
    [InlineData("Nobody said that [wages fell].", null)]
    [InlineData("Asked about pay, Lopez replied that [wages fell].", "Lopez")]
    [InlineData("[Both South Korea and the United States are allies.]", null)]
    [InlineData("President Maria Lopez, being new to it, praised the plan, stating, “[wages fell].”", "Maria Lopez")]
    [InlineData("Trump then exclaimed, “[It was over.]”", "Trump")]
    [InlineData("President Maria Lopez met Jean Petit. The President suggested that [wages fell].", "Maria Lopez")]
    [InlineData("Maria Lopez said, “Ask Jean Petit.” She added that [wages fell].", "Maria Lopez")]
    public void An_English_text_names_who_says_it(string marked, string? expected) => Names(marked, "en", expected);

    [Theory]
    [InlineData("“[Los salarios cayeron]”, dijo María López.", "María López")]
    [InlineData("María López afirmó que [los salarios cayeron].", "María López")]
    [InlineData("Según María López, [los salarios cayeron].", "María López")]
    [InlineData("[Los salarios cayeron], de acuerdo con María López.", "María López")]
    [InlineData("La ministra María López aseguró que [los salarios cayeron].", "María López")]
    [InlineData("«[Los salarios cayeron]», señaló el presidente Pedro del Río.", "Pedro del Río")]
    [InlineData("María López llegó tarde. “[Los salarios cayeron]”, dijo ella.", "María López")]
    [InlineData("El presidente ha dicho que [los salarios cayeron].", null)]
    [InlineData("Un portavoz de María López dijo que [los salarios cayeron].", null)]
    [InlineData("María López, ministra de Hacienda, declaró que [los salarios cayeron].", "María López")]
    public void A_Spanish_text_names_who_says_it(string marked, string? expected) => Names(marked, "es", expected);

    [Theory]
    [InlineData("„[Die Löhne sind gefallen]“, sagte Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez sagte, [die Löhne seien gefallen].", "Maria Lopez")]
    [InlineData("Laut Maria Lopez [sind die Löhne gefallen].", "Maria Lopez")]
    [InlineData("Nach Angaben von Maria Lopez [sind die Löhne gefallen].", "Maria Lopez")]
    [InlineData("[Die Löhne sind gefallen], so Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez zufolge [sind die Löhne gefallen].", "Maria Lopez")]
    [InlineData("„[Die Löhne sind gefallen]“, sagte Finanzministerin Maria Lopez.", "Maria Lopez")]
    [InlineData("„[Die Löhne sind gefallen]“, erklärte die Parteivorsitzende Maria Lopez.", "Maria Lopez")]
    [InlineData("Maria Lopez kam spät. „[Die Löhne sind gefallen]“, sagte sie.", "Maria Lopez")]
    [InlineData("Bundeskanzler Jean Petit hat behauptet, [die Löhne seien gefallen].", "Jean Petit")]
    [InlineData("Die Löhne, so hieß es, [sind gefallen].", null)]
    public void A_German_text_names_who_says_it(string marked, string? expected) => Names(marked, "de", expected);

    [Theory]
    [InlineData("« [Les salaires ont baissé] », a déclaré Jean Petit.", "Jean Petit")]
    [InlineData("Jean Petit a affirmé que [les salaires ont baissé].", "Jean Petit")]
    [InlineData("Selon Jean Petit, [les salaires ont baissé].", "Jean Petit")]
    [InlineData("D’après Jean Petit, [les salaires ont baissé].", "Jean Petit")]
    [InlineData("Le ministre Jean Petit est arrivé. « [Les salaires ont baissé] », a-t-il déclaré.", "Jean Petit")]
    [InlineData("Jean Petit est arrivé. « [Les salaires ont baissé] », explique-t-il.", "Jean Petit")]
    [InlineData("« [Les salaires ont baissé] », a assuré la ministre Marie Lopez.", "Marie Lopez")]
    [InlineData("Emmanuel de la Tour soutient que [les salaires ont baissé].", "Emmanuel de la Tour")]
    public void A_French_text_names_who_says_it(string marked, string? expected) => Names(marked, "fr", expected);

    [Theory]
    [InlineData("On 18 June 2025 Lopez said that [wages fell].", "2025-06-18")]
    [InlineData("Lopez told reporters on 18 June that [wages fell].", "2025-06-18")]
    [InlineData("Lopez said on 30 December that [wages fell].", "2024-12-30")]
    [InlineData("Lopez said in 2019 that [wages fell].", "2019")]
    [InlineData("Lopez said on Monday that [wages fell].", "2025-08-18")]
    [InlineData("Lopez said that [wages fell in 2019].", null)]
    [InlineData("[Lopez said on 18 June 2025 that wages fell in 2019].", "2025-06-18")]
    [InlineData("Lopez said that [wages fell] and would fall again in the whole of the next long and terrible year of 2031.", null)]
    public void The_text_tells_when_it_was_said(string marked, string? expected)
    {
        var (text, start, length) = Selected(marked);
        var speaker = SpeakerFinder.Find(text, start, length)!;

        Assert.Equal(expected, SpeechDate.Find(text, (0, text.Length), speaker, start, length, "en", PartialDate.Of(2025, 8, 20))?.ToString());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public void Any_place_in_any_text_is_read_without_a_fault(string language)
    {
        var random = new Random(3);
        string[] scraps = ["said", "Maria", "he", " ", "\n", ":", ".", "according to", "“", "\uD83D\uDE00", "A", "told", ",", "sagte", "selon", "de", "-t-il", "a-t-il", "the minister", "Lopez's", "zufolge", "D’après"];
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => scraps[random.Next(scraps.Length)] + (random.Next(2) == 0 ? " " : "")));
            var start = random.Next(text.Length);
            var length = random.Next(text.Length - start + 1);
            if (SpeakerFinder.Find(text, start, length, language) is { } speaker) _ = SpeechDate.Find(text, (0, text.Length), speaker, start, length, language, PartialDate.Of(2025, 8, 20));
        }
    }

    private static void Names(string marked, string language, string? expected)
    {
        var (text, start, length) = Selected(marked);

        Assert.Equal(expected, SpeakerFinder.Find(text, start, length, language)?.Name);
    }

    private static (string Text, int Start, int Length) Selected(string marked)
    {
        var start = marked.IndexOf('[');
        return (marked.Replace("[", "").Replace("]", ""), start, marked.IndexOf(']') - start - 1);
    }
}
