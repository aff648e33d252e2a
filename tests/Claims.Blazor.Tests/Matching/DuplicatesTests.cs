using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
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
            [new ListDuplicates.Row(new ListDuplicates.Claimed(14, "The bridge has cost forty million", Stage.Submitted, 2), Ours, null)], null, true));
    }

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
    public async Task Telling_a_pair_apart_takes_it_away()
    {
        Sender.On<DecideMatch.Command>(_ => Result.Done);
        var page = ShowPage();

        await Button(page, "Something else").ClickAsync(new());

        Assert.Equal(new DecideMatch.Command(14, AlikeKind.Claim, 12, false), Only<DecideMatch.Command>());
        Assert.NotEmpty(page.FindAll(".empty"));
    }

    [Fact]
    public async Task What_is_too_far_on_to_be_merged_is_confirmed_instead()
    {
        Sender.On<DecideMatch.Command>(_ => Result.Done);
        Sender.On<ListDuplicates.Query>(_ => (Result<ListDuplicates.Detail>)new ListDuplicates.Detail(
            [new ListDuplicates.Row(new ListDuplicates.Claimed(14, "The bridge has cost forty million", Stage.InReview, 2), Ours, null)], null, true));
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
