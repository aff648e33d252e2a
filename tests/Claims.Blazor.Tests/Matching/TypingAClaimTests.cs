using Bunit;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Matching;
using Claims.Blazor.Components.Matching;

namespace Claims.Blazor.Tests.Matching;

public sealed class TypingAClaimThatMayBeThere : MatchContext
{
    private const string Typed = "The bridge has cost forty million";

    private IRenderedComponent<SaidAlready> Type(string text) => Show<SaidAlready>(part => part.Add(typed => typed.Text, text));

    private static Result<MatchText.Detail> Found(params MatchedRow[] rows) => new MatchText.Detail(rows, "1", true);

    [Fact]
    public void Says_what_may_be_the_same_once_the_typing_pauses()
    {
        Sender.On<MatchText.Query>(_ => Found(Theirs, Ours));
        var part = Type(Typed);
        Assert.Empty(Sender.Sent.OfType<MatchText.Query>());

        Clock.Advance(TimeSpan.FromSeconds(1));

        part.WaitForAssertion(() => Assert.Equal(2, part.FindAll(".match-line").Count));
        Assert.Equal(Typed, Only<MatchText.Query>().Text);
        Assert.Equal("desk/claims/12", part.Find("a[href^=desk]").GetAttribute("href"));
        Assert.Equal("polite", part.Find("[aria-live]").GetAttribute("aria-live"));
    }

    [Fact]
    public void Asks_nothing_about_a_few_words()
    {
        var part = Type("The bridge");
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(part.FindAll(".match-line"));
        Assert.Empty(Sender.Sent);
    }

    [Fact]
    public async Task Asks_nothing_more_when_the_form_has_gone()
    {
        Type(Typed);
        await DisposeComponentsAsync();

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(Sender.Sent);
    }

    [Fact]
    public async Task Stops_asking_when_the_form_goes_meanwhile()
    {
        Sender.Hold<MatchText.Query>();
        Type(Typed);
        Clock.Advance(TimeSpan.FromSeconds(1));

        await DisposeComponentsAsync();

        Assert.True(Assert.Single(Sender.Cancels).IsCancellationRequested);
    }
}
