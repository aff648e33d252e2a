using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Tests.Pieces;

public sealed class AFilterChip : DeskContext
{
    [Fact]
    public void That_is_off_offers_nothing_to_clear()
    {
        var chip = Show<FilterChip>(parameters => parameters.Add(shown => shown.Label, "Stage").Add(shown => shown.OnClear, () => { }));

        Assert.Single(chip.FindAll("button"));
    }

    [Fact]
    public void That_is_on_says_so_and_is_cleared_in_one_click()
    {
        var cleared = 0;
        var chip = Show<FilterChip>(parameters => parameters
            .Add(shown => shown.Label, "Stage").Add(shown => shown.Value, "In review").Add(shown => shown.OnClear, () => cleared++));

        Assert.Contains("Stage: In review", chip.Find(".chip").TextContent, StringComparison.Ordinal);
        Button(chip, "Clear filter Stage: In review").Click();

        Assert.Equal(1, cleared);
    }
}

public sealed class ARatingBadge : DeskContext
{
    [Fact]
    public void Says_the_rating_in_words_and_by_its_shape()
    {
        var badge = ShowRating("r-mostly-false", "cross-nearly");

        Assert.Equal("Mostly false", badge.Find(".tag").TextContent.Trim());
        Assert.Equal(Icons.OfRatings["cross-nearly"].Lines, badge.Find("svg path").GetAttribute("d"));
    }

    [Fact]
    public void Never_takes_a_class_from_data_unchecked() =>
        Assert.Equal(["tag", "tinted", "r-none"], ShowRating("skip visually-hidden", "check").Find(".tag").ClassList);

    [Fact]
    public void Has_a_shape_of_its_own_for_every_icon() =>
        Assert.Equal(Icons.OfRatings.Count, Icons.OfRatings.Values.Distinct().Count());

    private IRenderedComponent<RatingBadge> ShowRating(string colour, string icon) => Show<RatingBadge>(parameters => parameters
        .Add(shown => shown.Name, "Mostly false").Add(shown => shown.Colour, colour).Add(shown => shown.Icon, icon));
}

public sealed class AStageBadge : DeskContext
{
    public static TheoryData<Stage> Stages => [.. Enum.GetValues<Stage>()];

    [Theory, MemberData(nameof(Stages))]
    public void Has_a_word_and_a_drawing_for_every_stage(Stage stage)
    {
        var badge = Show<StageBadge>(parameters => parameters.Add(shown => shown.Stage, stage));

        Assert.NotEmpty(badge.Find(".stage").TextContent.Trim());
        Assert.NotEmpty(badge.Find("svg path").GetAttribute("d")!);
    }

    [Fact]
    public void Tells_what_readers_see_only_where_there_is_something() =>
        Assert.Empty(Show<StageBadge>(parameters => parameters.Add(shown => shown.Stage, Stage.Approved).Add(shown => shown.Publication, PublicationState.None)).FindAll(".tag"));
}

public sealed class AProblemBanner : DeskContext
{
    [Fact]
    public void Tells_every_field_that_is_wrong()
    {
        var error = Error.Invalid(new Dictionary<string, string[]> { ["Quote"] = ["Say what was said."], ["Statement"] = ["Say what is checked."] });

        Assert.Equal(["Say what was said.", "Say what is checked."], ShowError(error).FindAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public void Tells_of_a_surprise_only_its_number() =>
        Assert.Contains("0af7651916cd43dd8448eb211c80319c", ShowError(Error.Unexpected("0af7651916cd43dd8448eb211c80319c")).Find("[role=alert]").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<ProblemBanner> ShowError(Error error) => Show<ProblemBanner>(parameters => parameters.Add(shown => shown.Error, error));
}

public sealed class AnUndoBar : DeskContext
{
    [Fact]
    public async Task Takes_back_within_ten_seconds()
    {
        var undone = 0;
        var bar = Show<UndoBar>();
        await bar.InvokeAsync(() => Offer().Make("Declined #12.", () =>
        {
            undone++;
            return Task.FromResult(Result.Done);
        }));

        Clock.Advance(TimeSpan.FromSeconds(9));
        await Button(bar, "Undo").ClickAsync(new());

        Assert.Equal(1, undone);
        Assert.Empty(bar.FindAll("[role=status]"));
    }

    [Fact]
    public async Task Is_gone_after_ten_seconds()
    {
        var bar = Show<UndoBar>();
        await bar.InvokeAsync(() => Offer().Make("Declined #12.", () => Task.FromResult(Result.Done)));

        await bar.InvokeAsync(() => Clock.Advance(UndoOffer.Lasts));

        bar.WaitForAssertion(() => Assert.Empty(bar.FindAll("[role=status]")));
    }

    [Fact]
    public async Task Says_why_a_step_cannot_be_taken_back()
    {
        var bar = Show<UndoBar>();
        await bar.InvokeAsync(() => Offer().Make("Declined #12.", () => Task.FromResult<Result>(Error.Stale("An editor reopened it."))));

        await Button(bar, "Undo").ClickAsync(new());

        Assert.Contains("An editor reopened it.", bar.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    private UndoOffer Offer() => (UndoOffer)Services.GetService(typeof(UndoOffer))!;
}
