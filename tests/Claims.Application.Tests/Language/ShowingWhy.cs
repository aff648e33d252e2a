using Claims.Application.Language.Searching;

namespace Claims.Application.Tests.Language;

public sealed class ShowingWhy
{
    private static string Marked(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece.IsHit ? $"[{piece.Text}]" : piece.Text));

    private static (string Title, string Why) Show(string asked, string title, params string?[] texts)
    {
        var shown = Passage.Of(title, texts, Asking.Read(asked));
        return (Marked(shown.Title), Marked(shown.Why));
    }

    [Theory]
    [InlineData("trade", "[Trade] deals", "A deal on [trade].")]
    [InlineData("deal ", "Trade [deals]", "A [deal] on trade.")]
    [InlineData("trad", "[Trade] deals", "A deal on [trade].")]
    [InlineData("tarde deal ", "[Trade] [deals]", "A [deal] on [trade].")]
    [InlineData("\"tarde\"", "Trade deals", "A deal on trade.")]
    [InlineData("-trade deal ", "Trade [deals]", "A [deal] on trade.")]
    public void What_was_asked_for_is_marked_in_title_and_text(string asked, string title, string why) =>
        Assert.Equal((title, why), Show(asked, "Trade deals", "A deal on trade."));

    // "Farm" is one letter from "form".
    [Fact]
    public void What_is_there_as_it_was_typed_is_no_mistake() =>
        Assert.Equal(("The farm", "The [form] of a farm."), Show("form ", "The farm", "The form of a farm."));

    [Fact]
    public void The_text_with_most_of_the_words_is_shown_and_none_where_there_is_none()
    {
        Assert.Equal(("A title", "The [bridge] cost [forty] million."), Show("bridge forty ", "A title", "A bridge.", null, "The bridge cost forty million."));
        Assert.Equal(("A title", ""), Show("bridge ", "A title", null, ""));
    }

    [Theory]
    [InlineData("singapro", "singapore", true)]
    [InlineData("trum", "trump", true)]
    [InlineData("trmup", "trump", true)]
    [InlineData("kin", "kim", false)]
    [InlineData("drump", "trump", false)]
    [InlineData("korea", "kenya", false)]
    public void A_mistake_is_one_letter_of_a_short_word_and_two_of_a_long_one(string typed, string word, bool isNear) => Assert.Equal(isNear, Typo.IsNear(typed, word));
}
