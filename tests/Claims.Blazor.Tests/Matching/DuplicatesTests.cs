using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Language.Matching;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Triage;
using Claims.Blazor.Components.Matching;
using Claims.Blazor.Components.Pieces;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Matching;

public sealed class WorkingThroughDuplicates : MatchContext
{
    public WorkingThroughDuplicates()
    {
        Me = Me with { Roles = Roles.Editor };
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail(
            [Pair(Stage.Submitted, Stage.Approved)], null, true));
    }

    private static ListDuplicates.Row Pair(Stage newer, Stage older) => new(
        new ListDuplicates.Claimed(14, "In May the bridge has cost 40.5 million", "The mayor", PartialDate.Of(2025, 5), newer, 2, null),
        new ListDuplicates.Claimed(12, "The bridge has cost 40.7 million", "The mayor", null, older, 5, "False"), 0.7, new Why([], [], [], []), null);

    private UndoOffer Offer => Services.GetRequiredService<UndoOffer>();

    private IRenderedComponent<DuplicatesPage> ShowPage() => Show<DuplicatesPage>();

    [Fact]
    public async Task Merging_takes_the_pair_away_and_undoing_brings_it_back_as_it_stands_now()
    {
        Sender.On<MergeClaim.Command>(_ => Result.Done);
        Sender.On<UndoMerge.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Merge #14 into #12").ClickAsync(new());
        Assert.Empty(page.FindAll(".pair"));
        Assert.Equal(new MergeClaim.Command(14, 2, 12, null), Only<MergeClaim.Command>());
        Assert.Null(await page.InvokeAsync(Offer.TakeAsync));

        Assert.Equal(new UndoMerge.Command(14, 3, null), Only<UndoMerge.Command>());
        await Button(page, "Merge #14 into #12").ClickAsync(new());
        Assert.Equal(new MergeClaim.Command(14, 4, 12, null), Sender.Sent.OfType<MergeClaim.Command>().Last());
    }

    [Fact]
    public void What_only_one_of_both_says_is_marked()
    {
        var page = ShowPage();

        Assert.Equal(["40.5"], page.FindAll("[aria-label='Claim 14'] mark").Select(mark => mark.TextContent));
        Assert.Equal(["40.7"], page.FindAll("[aria-label='Claim 12'] mark").Select(mark => mark.TextContent));
        Assert.Contains("In May the bridge has cost 40.5 million", page.Find("[aria-label='Claim 14']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_one_ends_where_the_newer_one_is_too_far_on()
    {
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail([Pair(Stage.Approved, Stage.Accepted)], null, true));
        Sender.On<MergeClaim.Command>(_ => Result.Done);
        Sender.On<UndoMerge.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Merge #12 into #14").ClickAsync(new());
        Assert.Equal(new MergeClaim.Command(12, 5, 14, null), Only<MergeClaim.Command>());
        Assert.Null(await page.InvokeAsync(Offer.TakeAsync));

        Assert.Equal(new UndoMerge.Command(12, 6, null), Only<UndoMerge.Command>());
        await Button(page, "Merge #12 into #14").ClickAsync(new());
        Assert.Equal(7, Sender.Sent.OfType<MergeClaim.Command>().Last().SeenVersion);
    }

    [Fact]
    public async Task Other_pairs_of_a_merged_claim_wait_until_that_is_taken_back()
    {
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail(
            [Pair(Stage.Submitted, Stage.Approved), Pair(Stage.Submitted, Stage.Approved) is var pair ? pair with { Older = pair.Older with { Number = 11 } } : null!], null, true));
        Sender.On<MergeClaim.Command>(_ => Result.Done);
        Sender.On<UndoMerge.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Merge #14 into #12").ClickAsync(new());
        Assert.Empty(page.FindAll(".pair"));
        Assert.Null(await page.InvokeAsync(Offer.TakeAsync));
        await Button(page, "Merge #14 into #11").ClickAsync(new());

        Assert.Equal(new MergeClaim.Command(14, 4, 11, null), Sender.Sent.OfType<MergeClaim.Command>().Last());
    }

    [Fact]
    public async Task Who_may_not_undo_a_merge_is_told_that_it_is_done()
    {
        Me = Me with { Roles = Roles.FactChecker };
        Sender.On<MergeClaim.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Merge #14 into #12").ClickAsync(new());

        Assert.Contains("Merged #14 into #12.", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Null(Offer.Text);
    }

    [Fact]
    public async Task A_double_click_merges_once()
    {
        var answer = Sender.Hold<MergeClaim.Command>();
        var page = ShowPage();

        var first = Button(page, "Merge #14 into #12").ClickAsync(new());
        var second = Button(page, "Merge #14 into #12").ClickAsync(new());
        answer.SetResult(Result.Done);
        await Task.WhenAll(first, second);

        Assert.Single(Sender.Sent.OfType<MergeClaim.Command>());
    }

    [Fact]
    public async Task A_refused_merge_says_why_and_leaves_the_pair()
    {
        Sender.On<MergeClaim.Command>(_ => (Result)Error.Refused("merge.declined", "That claim was declined."));
        var page = ShowPage();

        await Button(page, "Merge #14 into #12").ClickAsync(new());

        Assert.Contains("That claim was declined.", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".pair"));
        Assert.Null(Offer.Text);
    }

    [Fact]
    public async Task Telling_a_pair_apart_takes_it_away_until_that_is_taken_back()
    {
        Sender.On<DecideMatch.Command>(_ => Result.Done);
        Sender.On<TakeMatchBack.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Something else").ClickAsync(new());

        Assert.Equal(new DecideMatch.Command(14, AlikeKind.Claim, 12, false), Only<DecideMatch.Command>());
        Assert.Empty(page.FindAll(".pair"));
        Assert.Equal("Told #14 and #12 apart.", page.Find("[role=status]").TextContent);
        Assert.Null(await page.InvokeAsync(Offer.TakeAsync));
        Assert.Equal(new TakeMatchBack.Command(14, AlikeKind.Claim, 12), Only<TakeMatchBack.Command>());
        Assert.Single(page.FindAll(".pair"));
    }

    [Fact]
    public async Task What_is_too_far_on_to_be_merged_is_confirmed_instead()
    {
        Sender.On<DecideMatch.Command>(_ => Result.Done);
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail(
            [Pair(Stage.InReview, Stage.Approved)], null, true));
        var page = ShowPage();
        Assert.DoesNotContain("Merge #14", page.Markup, StringComparison.Ordinal);

        await Button(page, "Same claim").ClickAsync(new());

        Assert.Equal(new DecideMatch.Command(14, AlikeKind.Claim, 12, true), Only<DecideMatch.Command>());
        Assert.Empty(page.FindAll(".pair"));
    }

    [Fact]
    public void Says_when_the_index_is_not_complete()
    {
        Assert.DoesNotContain("something may be missing", ShowPage().Markup, StringComparison.Ordinal);
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail([], null, IsComplete: false));
        Assert.Contains("something may be missing", ShowPage().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_triage_is_told_who_does()
    {
        Me = Me with { Roles = Roles.Reader };
        Assert.Contains("Fact-checkers and editors do this", ShowPage().Markup, StringComparison.Ordinal);
        Assert.Empty(Sender.Sent);
    }

    [Fact]
    public async Task Leaving_while_it_loads_asks_for_nothing_more()
    {
        Sender.Hold<ListDuplicates.Query>();
        ShowPage();

        await DisposeComponentsAsync();

        Assert.True(Assert.Single(Sender.Cancels).IsCancellationRequested);
    }
}
