using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Snapshots;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Tests.Research;

public sealed class TheArchiveMark : ClaimContext
{
    private static readonly ArchiveState Failed = new(12, PartState.Failed, null, false, "The site does not let this page be read by programs (status 403).", null, null);

    [Fact]
    public void Leads_to_what_is_kept()
    {
        var card = ShowCard(Failed with { State = PartState.Kept, TakenAt = new DateTimeOffset(2025, 8, 26, 9, 0, 0, TimeSpan.Zero), Problem = null });

        var link = card.Find(".archive a");
        Assert.Equal(("desk/snapshots/12", "Kept 26 August 2025"), (link.GetAttribute("href"), link.TextContent));
        Assert.Empty(card.FindAll(".archive button"));
    }

    [Fact]
    public async Task Says_why_a_page_is_not_kept_and_offers_both_ways_out()
    {
        Sender.On<RetrySnapshot.Command>(_ => Result.Done);
        var card = ShowCard(Failed);

        Assert.Contains("Not kept: The site does not let this page be read by programs", card.Find(".archive").TextContent, StringComparison.Ordinal);
        Assert.Contains(card.FindAll(".archive button"), button => button.TextContent == "Upload a copy…");
        await card.FindAll(".archive button").Single(button => button.TextContent == "Try again").ClickAsync(new());

        Assert.Equal(12, Only<RetrySnapshot.Command>().SnapshotId);
    }

    [Fact]
    public async Task Asks_for_a_page_that_nobody_asked_for()
    {
        Sender.On<AskForSnapshot.Command>(_ => (Result)Error.Refused("snapshot.waiting", "The page is being kept already."));
        var card = ShowCard(null);

        await card.FindAll(".archive button").Single(button => button.TextContent == "Keep it").ClickAsync(new());

        Assert.Equal("https://example.org/a", Only<AskForSnapshot.Command>().Url);
        Assert.Equal("The page is being kept already.", card.Find(".archive [role=alert]").TextContent);
    }

    [Fact]
    public void Lets_a_reader_look_only()
    {
        Me = Me with { Roles = Application.Domain.Team.Roles.Reader };

        Assert.Empty(ShowCard(Failed).FindAll(".archive button"));
    }

    private IRenderedComponent<EvidenceCard> ShowCard(ArchiveState? state) => ShowPart<EvidenceCard>(out _, card => card.Add(part => part.Piece, Piece(1, Stance.Supports) with { Archive = state }));
}
