using Claims.Application.Language.Spotting;

namespace Claims.Application.Tests.Language.Spotting;

/// <summary>The reasons that a person reads beside a sentence.</summary>
public sealed class WhyToCheck
{
    [Theory]
    [InlineData("We lost 800,000 jobs a month.", "Figure Comparison")]
    [InlineData("Half of all families pay more today.", "Comparison", "Figure")]
    [InlineData("Three million people are out of work.", "Figure")]
    [InlineData("The deal is worth $350 billion.", "Figure")]
    [InlineData("Unemployment is higher than in Germany.", "Comparison")]
    [InlineData("In 2003 he voted for the war.", "Event")]
    [InlineData("They invaded Kuwait.", "Event")]
    [InlineData("Then Senator Kennedy stood there.", "NamedPerson")]
    [InlineData("It was said that Jae Myung agreed.", "NamedPerson", "Quotation?")]
    [InlineData("He said it was a hoax.", "Quotation")]
    [InlineData("The report calls him \"a new recruit\".", "Quotation")]
    [InlineData("It failed because of the rain.", "Cause")]
    [InlineData("I think this is fine.", "Opinion")]
    [InlineData("What is your plan?", "Question")]
    [InlineData("We will build a wall.", "Promise")]
    [InlineData("Thank you, and good evening.", "Greeting")]
    [InlineData("He is tall.", "")]
    [InlineData("", "")]
    public void A_sentence_shows_its_reasons(string sentence, string expected, string? also = null)
    {
        var terms = new List<Term>();
        Terms.Read(sentence, terms);

        var found = Reasons.Of(sentence, terms).Select(reason => reason.ToString()).ToHashSet();

        Assert.Superset(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), found);
        if (also is not null && !also.EndsWith('?')) Assert.Contains(also, found);
        if (expected.Length == 0) Assert.Empty(found);
    }

    [Theory]
    [InlineData("We will win.", SpotReason.Figure)]
    [InlineData("He was born in 1948.", SpotReason.Figure)]
    [InlineData("Is it 5 percent?", SpotReason.Event)]
    [InlineData("New York is large.", SpotReason.NamedPerson)]
    [InlineData("He thinks about it.", SpotReason.Opinion)]
    public void A_reason_that_is_not_there_is_not_shown(string sentence, SpotReason reason)
    {
        var terms = new List<Term>();
        Terms.Read(sentence, terms);

        Assert.DoesNotContain(reason, Reasons.Of(sentence, terms));
    }

    [Fact]
    public void Figures_of_one_shape_are_one_word_to_the_model()
    {
        List<Term> first = [], second = [], other = [];
        Terms.Read("$350", first);
        Terms.Read("$2,000", second);
        Terms.Read("350", other);

        Assert.Equal(first[0].Hash, second[0].Hash);
        Assert.NotEqual(first[0].Hash, other[0].Hash);
    }

    [Fact]
    public void Any_string_is_read_without_a_fault()
    {
        var random = new Random(11);
        var terms = new List<Term>();
        var row = new float[Traits.Count];
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 60)).Select(_ => random.Next(3) == 0 ? (char)random.Next(1, 0xFFFF) : "aZ1$%.,'\"? -…"[random.Next(13)])]);
            Terms.Read(text, terms);
            Traits.Read(text, terms, row);
            _ = Reasons.Of(text, terms);
            Assert.All(terms, term => Assert.InRange(term.Start + term.Length, 1, text.Length));
            Assert.All(row, value => Assert.True(float.IsFinite(value)));
        }
    }
}
