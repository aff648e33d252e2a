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
    public void Shows_who_checked_it_how_sure_and_nothing_where_there_is_nothing()
    {
        Assert.Empty(Show().Markup.Trim());
        Matches.Add(new MatchClaim.Row(Known, null));

        var text = Show().Find(".already").TextContent;

        Assert.Contains("The other desk", text, StringComparison.Ordinal);
        Assert.Contains("91 % sure", text, StringComparison.Ordinal);
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
}
