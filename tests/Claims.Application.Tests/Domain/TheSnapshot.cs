using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Application.Tests.Domain;

public sealed class TheSnapshot
{
    private static readonly DateTimeOffset Now = new(2025, 8, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly KeptPart File = new(new string('a', 64), "text/html", 12);
    private static readonly FetchedPage Page = new("https://news.example.com/a", 200, "GET /a HTTP/1.1", "HTTP/1.1 200 OK", "utf-8");

    private readonly Snapshot snapshot = Snapshot.OfPage("https://news.example.com/a", null, [PartKind.Text, PartKind.Picture], new Act(7, Now));

    [Fact]
    public void Waits_for_its_page_first()
    {
        Assert.Equal(Now, snapshot.DueAt);
        Assert.Null(snapshot.Part(PartKind.Text)!.DueAt);
        Assert.False(snapshot.IsKept);
    }

    [Fact]
    public void Has_its_other_parts_due_once_the_page_is_kept()
    {
        Assert.True(snapshot.Read(Page, File, Now.AddMinutes(1)).IsDone);

        Assert.True(snapshot.IsKept);
        Assert.Equal(Now.AddMinutes(1), snapshot.Part(PartKind.Text)!.DueAt);
        Assert.Equal(Now.AddMinutes(1), snapshot.DueAt);
    }

    [Fact]
    public void Is_done_when_every_part_is_settled()
    {
        snapshot.Read(Page, File, Now);
        snapshot.Keep(PartKind.Text, File, Now);
        snapshot.LeaveOut(PartKind.Picture, "No browser is installed.", Now);

        Assert.Null(snapshot.DueAt);
    }

    [Fact]
    public void Keeps_a_part_once()
    {
        snapshot.Read(Page, File, Now);

        Assert.Equal("snapshot.settled", snapshot.Read(Page, File with { Sha256 = new string('b', 64) }, Now).Error?.Code);
        Assert.Equal(File.Sha256, snapshot.Part(PartKind.Page)!.Sha256);
    }

    [Fact]
    public void Comes_back_later_and_later_and_then_asks_a_person()
    {
        var pauses = new List<TimeSpan>();
        var at = Now;
        while (snapshot.Part(PartKind.Page)!.State == PartState.Waiting)
        {
            snapshot.Fail(PartKind.Page, Error.Unavailable("The site did not answer."), counts: true, at);
            if (snapshot.DueAt is { } due) pauses.Add(due - at);
            at = snapshot.DueAt ?? at;
        }

        Assert.Equal(SnapshotPart.Tries - 1, pauses.Count);
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(pauses[0], TimeSpan.FromSeconds(48), TimeSpan.FromSeconds(72));
        Assert.Equal(("The site did not answer.", PartState.Failed), (snapshot.Part(PartKind.Page)!.Problem, snapshot.Part(PartKind.Page)!.State));
    }

    [Fact]
    public void Does_not_try_again_what_was_refused()
    {
        snapshot.Fail(PartKind.Page, Error.Refused("fetch.gone", "There is no such page."), counts: true, Now);

        Assert.All(snapshot.Parts, part => Assert.Equal(PartState.Failed, part.State));
        Assert.Null(snapshot.DueAt);
    }

    [Fact]
    public void Waits_as_long_as_it_takes_for_what_is_nobodys_fault()
    {
        for (var i = 0; i < 100; i++) snapshot.Fail(PartKind.Page, Error.Unavailable("The disk is full."), counts: false, Now);

        Assert.Equal(PartState.Waiting, snapshot.Part(PartKind.Page)!.State);
        Assert.InRange(snapshot.DueAt!.Value - Now, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Tries_again_at_once_when_a_person_asks()
    {
        snapshot.Fail(PartKind.Page, Error.Refused("fetch.denied", "No programs."), counts: true, Now);

        Assert.True(snapshot.Retry(Now.AddHours(1)).IsDone);

        Assert.Equal(Now.AddHours(1), snapshot.DueAt);
        Assert.Null(snapshot.Part(PartKind.Text)!.DueAt);
        Assert.Equal(PartState.Waiting, snapshot.Part(PartKind.Text)!.State);
    }

    [Fact]
    public void Has_nothing_to_try_again_while_all_is_well() => Assert.Equal("snapshot.whole", snapshot.Retry(Now).Error?.Code);

    [Fact]
    public void Is_nobody_elses_work_while_somebody_works_on_it()
    {
        snapshot.Take(Now);

        Assert.Equal(Now + Snapshot.Lease, snapshot.DueAt);
    }
}
