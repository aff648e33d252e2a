using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Matching;
using Claims.Blazor.Components.Matching;

namespace Claims.Blazor.Tests.Matching;

public sealed class RulingsOnLikeClaims : MatchContext
{
    private static FindPrecedents.Row Ruling(long number, bool isSame) => new(
        number, "The tunnel cost thirty million", "The mayor", PartialDate.Of(2024, 5), Stage.Approved, PublicationState.Live, "It cost fifty million",
        new FindPrecedents.RatingView("Mostly false", "r-mostly-false", "cross"))
    { IsSame = isSame };

    private IRenderedComponent<Precedents> ShowOf(bool withSame) => Show<Precedents>(part => part.Add(shown => shown.ClaimId, 3).Add(shown => shown.WithSame, withSame));

    [Fact]
    public void Show_rating_ruling_and_where_to_read_more()
    {
        Sender.On<FindPrecedents.Query>(_ => Result.Done.With<IReadOnlyList<FindPrecedents.Row>>([Ruling(12, isSame: true)]));

        var part = ShowOf(withSame: true);

        var text = part.Find(".precedents").TextContent;
        Assert.All(new[] { "Mostly false", "It cost fifty million", "probably the same claim", "The mayor" }, said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.Equal("desk/claims/12", part.Find(".said a").GetAttribute("href"));
    }

    [Fact]
    public void Leave_out_the_same_claim_where_it_stands_already()
    {
        Sender.On<FindPrecedents.Query>(_ => Result.Done.With<IReadOnlyList<FindPrecedents.Row>>([Ruling(12, isSame: true), Ruling(13, isSame: false)]));
        Assert.Equal(["desk/claims/13"], ShowOf(withSame: false).FindAll(".said a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Take_no_room_where_there_are_none()
    {
        Sender.On<FindPrecedents.Query>(_ => Result.Done.With<IReadOnlyList<FindPrecedents.Row>>([]));
        Assert.Empty(ShowOf(withSame: true).Markup.Trim());
    }

    [Fact]
    public async Task Are_no_longer_asked_for_when_the_page_has_gone()
    {
        Sender.Hold<FindPrecedents.Query>();
        ShowOf(withSame: true);

        await DisposeComponentsAsync();

        Assert.True(Assert.Single(Sender.Cancels).IsCancellationRequested);
    }
}
