using Bunit;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Sources;
using Claims.Blazor.Components.Sources;
using Claims.Blazor.Tests.Research;

namespace Claims.Blazor.Tests.Sources;

public sealed class ThePageOfASource : ClaimContext
{
    private OpenSource.Detail detail = new(
        Source, new Dictionary<string, string> { ["title"] = "linked data" }, null, [], [],
        new OpenSource.WatchView(4, LinkState.Gone, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, null, null, "The site says that there is no such page.", NeedsLook: true),
        [new OpenSource.Proposal(6, 12, "The same story", "Another paper", null, 91, ProposalState.Open, null)]);

    public ThePageOfASource() => Sender.On<OpenSource.Query>(_ => (Result<OpenSource.Detail>)detail);

    [Fact]
    public void Says_where_each_value_came_from()
    {
        var facts = ShowPage().Find("dl.facts").TextContent;

        Assert.Contains("from the page: linked data", facts, StringComparison.Ordinal);
        Assert.Contains("typed", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_look_is_settled_with_a_note_on_what_was_seen()
    {
        Sender.On<SettleLook.Command>(_ => Result.Done);
        var page = ShowPage();
        Assert.Contains("The page is gone.", page.Find(".look").TextContent, StringComparison.Ordinal);

        await page.Find("#look-note").InputAsync("The archive has it.");
        await Button(page, "I have looked").ClickAsync(new());

        var sent = Only<SettleLook.Command>();
        Assert.Equal((9L, 4, "The archive has it."), (sent.SourceId, sent.SeenVersion, sent.Note));
    }

    [Fact]
    public async Task One_origin_is_decided_by_naming_it()
    {
        Sender.On<DecideOrigin.Command>(_ => Result.Done);
        var page = ShowPage();
        Assert.Contains("91 %", page.Markup, StringComparison.Ordinal);

        await Button(page, "One origin…").ClickAsync(new());
        await page.Find("#origin-name").InputAsync("AFP");
        await Button(page, "They count once").ClickAsync(new());

        var sent = Only<DecideOrigin.Command>();
        Assert.Equal((6L, true, "AFP"), (sent.ProposalId, sent.IsShared, sent.Origin));
    }

    [Fact]
    public void Who_corrected_the_address_is_told_and_a_copy_of_the_old_one_says_so()
    {
        detail = detail with
        {
            Snapshots = [new OpenSource.Kept(3, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, false, null, "https://a.example/old"), new OpenSource.Kept(4, DateTimeOffset.UnixEpoch, null, false, null, null)],
            History = [new ReadClaimFeed.Row(8, DateTimeOffset.UnixEpoch, 77, "Jo", "source.changed", null, [new FieldChange("url", "https://a.example/old", "https://a.example/new")])],
        };

        var page = ShowPage();

        Assert.Equal([true, false], page.FindAll("aside ul li").Select(item => item.TextContent.Contains("of the old address", StringComparison.Ordinal)));
        var told = page.Find("aside ol.feed li").TextContent;
        Assert.Contains("Jo corrected the source", told, StringComparison.Ordinal);
        Assert.Contains("https://a.example/new", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_decides_nothing()
    {
        Me = Me with { Roles = Application.Domain.Team.Roles.Reader };
        detail = detail with { Snapshots = [new OpenSource.Kept(3, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, false, null, null)] };

        var page = ShowPage();

        Assert.Empty(page.FindAll("button"));
        Assert.Equal("desk/snapshots/3", page.Find("aside li a").GetAttribute("href"));
    }

    private IRenderedComponent<SourcePage> ShowPage() => Show<SourcePage>(page => page.Add(part => part.Id, 9));
}
