using Claims.Application.Language.Passages;

namespace Claims.Application.Tests.Language;

public sealed class FindingPassages
{
    private const string Page = "The bridge of Overbridge cost sixty million, the accounts of the city say.\nIt was paid in three parts — “no part was late”, the mayor said.\nNobody asked for more, and the court of auditors found no fault.";

    [Theory]
    [InlineData("cost sixty million, the accounts of the city say")]
    [InlineData("COST   sixty\nmillion - the accounts of the city say")]
    [InlineData("\"no part was late\", the mayor said")]
    [InlineData("the accounts of the city say. It was paid in three parts")]
    [InlineData("cost sixty million [...] found no fault")]
    [InlineData("cost sixty million … found no fault")]
    public void The_same_words_are_found_whatever_their_dress(string passage)
    {
        var match = PassageFinder.Find(Page, passage);

        Assert.Equal((PassageFound.Exact, 100), (match.Found, match.Nearness));
    }

    [Fact]
    public void A_match_says_where_it_stands()
    {
        var match = PassageFinder.Find(Page, "no part was late");

        Assert.Equal("no part was late", Page.Substring(match.Start, match.Length));
    }

    [Theory]
    [InlineData("the accounts of the city show it was paid in three parts", 80, 95)]
    [InlineData("Nobody asked for more, and the court of auditrs found no fault", 90, 99)]
    [InlineData("It was paid in four parts, no part was late, the mayor said", 85, 95)]
    public void Nearly_the_same_words_are_found_with_a_figure(string passage, int least, int most)
    {
        var match = PassageFinder.Find(Page, passage);

        Assert.Equal(PassageFound.Near, match.Found);
        Assert.InRange(match.Nearness, least, most);
        Assert.InRange(match.Length, passage.Length / 2, passage.Length * 2);
    }

    [Theory]
    [InlineData("The bridge was never built at all, because nobody wanted to pay for it")]
    [InlineData("found no fault … cost sixty million")]
    [InlineData("seventy million")]
    [InlineData("cost 60 million")]
    [InlineData("")]
    [InlineData("— …")]
    public void Other_words_are_not_found(string passage) => Assert.Equal(PassageFound.Missing, PassageFinder.Find(Page, passage).Found);

    [Theory]
    [InlineData("대통령은 올해 안에 만나고 싶다고 말했다. 회담은 8월 25일에 열렸다.", "올해 안에 만나고 싶다")]
    [InlineData("大統領は今年中に会いたいと述べた。会談は八月に行われた。", "今年中に会いたいと述べた")]
    [InlineData("El puente costó sesenta millones, según las cuentas.", "costó sesenta millones")]
    public void Other_scripts_are_read(string text, string passage)
    {
        var match = PassageFinder.Find(text, passage);

        Assert.Contains(passage, text.Substring(match.Start, match.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("a b c d e f g h ")]
    public void A_hostile_text_of_a_megabyte_is_searched_too(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        var passage = string.Concat(Enumerable.Repeat(repeated, 4_000 / repeated.Length)) + "end of it all";

        // A search that compares the passage at every place takes minutes here.
        Assert.Equal(PassageFound.Near, PassageFinder.Find(text, passage).Found);
    }

    [Fact]
    public void A_link_names_a_short_passage_whole_and_encodes_what_would_end_it()
    {
        const string text = "Before. A well-known fact, they say & hold. After.";

        Assert.Equal("#:~:text=well%2Dknown%20fact%2C%20they%20say%20%26%20hold", Fragment(text, "well-known fact, they say & hold"));
    }

    [Fact]
    public void A_link_names_a_long_passage_by_its_ends()
    {
        var text = "Start. " + string.Join(' ', Enumerable.Range(1, 40).Select(i => $"word{i}")) + ". End.";

        Assert.Equal("#:~:text=word1%20word2%20word3%20word4%20word5,word36%20word37%20word38%20word39%20word40", Fragment(text, string.Join(' ', Enumerable.Range(1, 40).Select(i => $"word{i}"))));
    }

    [Fact]
    public void A_link_tells_the_second_of_two_from_the_first_by_what_stands_around()
    {
        const string text = "He said it once in May.\nShe said it once in June, and so on.";
        var match = new PassageMatch(PassageFound.Exact, 100, text.LastIndexOf("said it once", StringComparison.Ordinal), "said it once".Length);

        Assert.Equal("#:~:text=She-,said%20it%20once,-in%20June%2C%20and%20so", TextFragment.Of(text, match));
    }

    [Fact]
    public void Two_carriers_of_one_wire_are_alike_and_two_reports_are_not()
    {
        var wire = Prose(1, 400);
        var carried = "From our correspondent. " + wire.Replace("word7 ", "", StringComparison.Ordinal) + " More in our app.";

        Assert.InRange(Likeness(wire, carried), 75, 100);
        Assert.InRange(Likeness(wire, Prose(5_000, 400)), 0, 10);
        Assert.Equal(100, Likeness(wire, wire));
        Assert.Null(TextSketch.Of("Too few words to tell anything by."));
    }

    private static string Prose(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => $"word{(i * 7919) % 100_003}"));

    private static int Likeness(string left, string right) => TextSketch.Likeness(TextSketch.Of(left), TextSketch.Of(right));

    private static string Fragment(string text, string passage) => TextFragment.Of(text, PassageFinder.Find(text, passage));
}
