using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;
using Claims.Blazor.Components.Matching;
using Claims.Blazor.Tests.Research;

namespace Claims.Blazor.Tests.Matching;

public sealed class WhatWasCheckedAlready : ClaimContext
{
    private static MatchedRow Known => new(AlikeKind.KnownCheck, 5, "x", "It cost forty million", null, null, null, null, "False", "The other desk", "https://other.example/x", null) { Confidence = 0.91 };

    private IRenderedComponent<AlreadyChecked> Show() => Render<AlreadyChecked>(parameters => parameters.AddCascadingValue(Me).Add(part => part.ClaimId, 3));

    [Fact]
    public void The_claim_page_is_there_while_it_is_still_sought()
    {
        Sender.AnswersAside = true;
        using var ranked = new ManualResetEventSlim();
        // Keeps its caller, as the index and SQLite do.
        Sender.On<MatchClaim.Query>(_ => (Result<MatchClaim.Detail>)new MatchClaim.Detail(ranked.Wait(TimeSpan.FromSeconds(5)) ? [new MatchClaim.Row(Known, null)] : [], true));
        Sender.On<FindPrecedents.Query>(_ => Result.Done.With<IReadOnlyList<FindPrecedents.Row>>(ranked.Wait(TimeSpan.FromSeconds(5)) ? Precedents : []));

        var page = ShowBench();

        Assert.Contains("Checked as: The two met", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".already .looking"));
        ranked.Set();
        page.WaitForAssertion(() => Assert.Contains("The other desk", page.Find(".already").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Says_when_it_could_not_look_and_when_the_index_is_not_complete()
    {
        Sender.On<MatchClaim.Query>(_ => (Result<MatchClaim.Detail>)new MatchClaim.Detail([], false));
        Assert.Contains("something may be missing", Show().Markup, StringComparison.Ordinal);

        Sender.On<MatchClaim.Query>(_ => (Result<MatchClaim.Detail>)Error.Unavailable("The index is away."));
        Assert.Contains("The index is away.", Show().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_who_checked_it_and_how_sure_and_says_so_where_there_is_nothing()
    {
        Assert.Contains("Nothing on record says the same.", Show().Markup, StringComparison.Ordinal);
        Matches.Add(new MatchClaim.Row(Known, null));

        var text = Show().Find(".already").TextContent;

        Assert.Contains("The other desk", text, StringComparison.Ordinal);
        Assert.Contains("almost certainly the same, 91 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_which_match_what_somebody_thinks()
    {
        Sender.On<DecideMatch.Command>(_ => Result.Done);
        Matches.Add(new MatchClaim.Row(Known, null));
        var part = Show();

        await part.FindAll("button").Single(button => button.TextContent.Contains("Something else", StringComparison.Ordinal)).ClickAsync(new());

        Assert.Equal(new DecideMatch.Command(3, AlikeKind.KnownCheck, 5, false), Only<DecideMatch.Command>());
    }

    [Fact]
    public void Folds_what_was_told_apart()
    {
        Matches.Add(new MatchClaim.Row(Known, new MatchClaim.Decision(false, "Editor", DateTimeOffset.UnixEpoch)));

        var part = Show();

        Assert.Empty(part.FindAll(".match"));
        part.Find("button").Click();
        Assert.Single(part.FindAll(".match.rejected"));
    }

    [Fact]
    public async Task A_double_click_decides_once()
    {
        var answer = Sender.Hold<DecideMatch.Command>();
        Matches.Add(new MatchClaim.Row(Known, null));
        var part = Show();

        var first = Button(part, "Same claim").ClickAsync(new());
        var second = Button(part, "Same claim").ClickAsync(new());
        answer.SetResult(Result.Done);
        await Task.WhenAll(first, second);

        Assert.Equal(new DecideMatch.Command(3, AlikeKind.KnownCheck, 5, true), Only<DecideMatch.Command>());
    }

    [Fact]
    public async Task Is_no_longer_asked_when_the_page_has_gone()
    {
        Sender.Hold<MatchClaim.Query>();
        Show();

        await DisposeComponentsAsync();

        Assert.True(Assert.Single(Sender.Cancels).IsCancellationRequested);
    }
}
