using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Ports;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Archiving;

/// <summary>A source had the wrong address: everything that was found there is found again at the right one.</summary>
public sealed class CorrectingAnAddress : KeptNewsroom
{
    private const string Passage = "word12 word13 word14 word15 word16";

    [Fact]
    public async Task The_page_is_fetched_its_passages_are_looked_for_again_and_the_watch_begins_anew()
    {
        Serve("/wrong", Story(9_000));
        Serve("/right", Story(1));
        await AddAsync("/wrong", Passage);
        await WorkAsync();
        Server.On("/wrong", "HTTP/1.1 404 No");
        await LaterAsync();
        Assert.Equal(["astray-1", "gone-1"], await WarningsAsync());

        await CorrectAsync("/right");
        Assert.Empty(await WarningsAsync());
        var watch = (await OnlySourceAsync()).Watch!;
        Assert.Equal((LinkState.Unknown, null, null, false), (watch.State, watch.LookedAt, watch.Note, watch.NeedsLook));
        Assert.InRange(watch.NextAt!.Value - Desk.Clock.Now, TimeSpan.FromDays(1), TimeSpan.FromDays(1.1));
        await WorkAsync();

        var card = (await Room.LookAsync(Claim)).Evidence[0];
        Assert.Equal((PassageState.Exact, PartState.Kept, Desk.Clock.Now), (card.Found?.State, card.Archive?.State, card.Archive?.TakenAt));
        await LaterAsync();
        Assert.Equal(LinkState.Alive, (await OnlySourceAsync()).Watch!.State);
        var page = await OnlySourceAsync();
        Assert.Contains(page.History, row => row.What == "source.changed" && row.Changes.Any(change => change is { Field: "url", From: Host + "/wrong", To: Host + "/right" }));
        Assert.Equal([null, Host + "/wrong"], page.Snapshots.Select(kept => kept.OldUrl));
    }

    [Fact]
    public async Task What_is_kept_of_the_old_page_does_not_speak_for_the_new_one()
    {
        Serve("/wrong", Story(1));
        Server.On("/right", "HTTP/1.1 404 No");
        await AddAsync("/wrong", Passage);
        await WorkAsync();
        Assert.Equal(PassageState.Exact, (await Room.LookAsync(Claim)).Evidence[0].Found?.State);

        await CorrectAsync("/right");
        await WorkAsync();

        var card = (await Room.LookAsync(Claim)).Evidence[0];
        Assert.Equal((PassageState.NoText, PartState.Failed), (card.Found?.State, card.Archive?.State));
    }

    [Fact]
    public async Task What_was_uploaded_for_the_source_still_speaks_for_it_in_every_list()
    {
        Server.On("/wrong", "HTTP/1.1 404 No");
        Server.On("/right", "HTTP/1.1 404 No");
        await AddAsync("/wrong", null);
        await WorkAsync();
        Assert.Equal(1, await NotKeptAsync());
        var file = (await Desk.Services.GetRequiredService<IPageArchive>().KeepAsync(new MemoryStream(Html(Story(1))), 1_000_000, Cancel)).Value;
        var source = (await OnlySourceAsync()).Source.Id;
        await Room.DoAsync(Room.Checker, new KeepUpload.Command(new UploadTo(source), file.Sha256, file.MediaType, file.Bytes, "page.html"));

        await CorrectAsync("/right");
        await WorkAsync();

        Assert.Equal(0, await NotKeptAsync());
        Assert.True(Assert.Single((await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.All, 1, 10))).Items).IsKept);
        Assert.True((await Room.LookAsync(Claim)).Evidence[0].Archive?.IsUpload);
    }

    [Fact]
    public async Task What_comes_late_from_the_old_address_is_not_noted()
    {
        await AddAsync("/wrong", null);
        await CorrectAsync("/right");

        await Desk.SendAsSystemAsync(new RecordLook.Command((await OnlySourceAsync()).Source.Id, Host + "/wrong", LinkState.Gone, null, null, "No such page."));

        Assert.Equal(LinkState.Unknown, (await OnlySourceAsync()).Watch!.State);
    }

    [Fact]
    public async Task What_two_pages_had_in_common_is_no_proposal_any_more()
    {
        Serve("/wrong", "(AFP) " + Story(1));
        Serve("/other", "From our desk. " + Story(1));
        Serve("/right", Story(9_000));
        await AddAsync("/wrong", null);
        await AddAsync("/other", null);
        await WorkAsync();
        Assert.Equal((2, 1), (await OpenAsync(), (await Room.LookAsync(Claim)).Credits.Count));

        await CorrectAsync("/right");
        await WorkAsync();

        Assert.Equal((0, 0), (await OpenAsync(), (await Room.LookAsync(Claim)).Credits.Count));
    }

    private async Task<int> NotKeptAsync() => (await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.NotKept, 1, 10))).Total;

    private async Task<int> OpenAsync() => (await Room.DoAsync(Room.Checker, new ListSources.Query("", SourceFilter.SharedOrigin, 1, 10))).Total;

    private async Task CorrectAsync(string path)
    {
        var source = (await Room.LookAsync(Claim)).Evidence[0].Source!;
        await Room.DoAsync(Room.Checker, new ChangeSource.Command(source.Id, source.Version, Source(Host + path)));
    }

    private async Task<IEnumerable<string>> WarningsAsync() =>
        (await Room.LookAsync(Claim)).Gate.Warnings.Select(warning => warning.Key).Where(key => key is "astray-1" or "gone-1").Order();
}
