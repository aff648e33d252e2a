using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using Claims.Blazor.Components.Research;
using Claims.Blazor.Components.Sources;

namespace Claims.Blazor.Tests.Research;

public sealed class ThePassageMark : ClaimContext
{
    [Theory]
    [InlineData(PassageState.Exact, 100, "In the kept copy, word for word")]
    [InlineData(PassageState.Near, 91, "In the kept copy, 91 % alike")]
    [InlineData(PassageState.Missing, 41, "Not in the kept copy (nearest: 41 %). Check the words.")]
    public void Says_whether_the_words_stand_in_the_source(PassageState state, int nearness, string text)
    {
        var card = ShowCard(Piece(2, Stance.Supports) with { Found = new OpenClaim.PassageView(state, nearness, 12) });

        Assert.Equal(text, string.Join(' ', card.Find(".found-mark").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith("desk/snapshots/12", card.Find(".found-mark a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_while_nothing_is_known() =>
        Assert.Empty(ShowCard(Piece(2, Stance.Supports) with { Found = new OpenClaim.PassageView(PassageState.NoText, 0, null) }).FindAll(".found-mark"));

    [Fact]
    public void A_dead_address_is_told_on_the_card()
    {
        var card = ShowCard(Piece(2, Stance.Supports) with { Link = new OpenClaim.LinkView(LinkState.Gone, Clock.Now, null) });

        Assert.Equal(("The page is gone.", "desk/sources/9"), (card.Find(".gone a").TextContent, card.Find(".gone a").GetAttribute("href")));
    }

    [Fact]
    public void A_kept_text_marks_what_is_quoted_and_nothing_else()
    {
        var shown = Render<KeptText>(text => text.Add(part => part.Text, "First line.\nSecond <b>line</b> here.").Add(part => part.Passages,
            [new OpenSnapshot.Quoted(3, 1, 6, 12, 100), new OpenSnapshot.Quoted(3, 2, 8, 4, 100), new OpenSnapshot.Quoted(3, 4, 900, 4, 100)]));

        Assert.Equal(["line.", "Second"], shown.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("passage-3-1", shown.Find("mark").Id);
        Assert.Equal(["First line.", "Second <b>line</b> here."], shown.FindAll("p").Select(paragraph => paragraph.TextContent));
    }

    private IRenderedComponent<EvidenceCard> ShowCard(OpenClaim.EvidenceView piece) => ShowPart<EvidenceCard>(out _, card => card.Add(part => part.Piece, piece));
}
