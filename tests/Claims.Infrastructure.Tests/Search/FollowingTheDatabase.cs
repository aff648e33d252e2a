using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>The index is a replica: whatever happens to it or to the database, it ends up the same.</summary>
public sealed class FollowingTheDatabase
{
    private static readonly CancellationToken Now = CancellationToken.None;

    private static DataFolder Folder(Desk desk) => desk.Services.GetRequiredService<DataFolder>();

    private static ClaimIndex Open(Desk desk) =>
        new(Folder(desk), desk.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<ClaimIndex>.Instance);

    private static Task ImportAsync(Desk desk, params string[] claims) => desk.SendAsSystemAsync(new ImportKnownChecks.Command(
        "Elsewhere", [.. claims.Select((claim, i) => new TextLine(i + 1, $$"""{"externalId":"{{claim.Split(':')[0]}}","claimReviewed":"{{claim.Split(':')[1]}}"}""", null))]));

    private static async Task<Newsroom> NewsroomAsync(Desk desk) => await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));

    private static async Task<string[]> IndexedAsync(ClaimIndex index)
    {
        await index.CatchUpAsync(Now);
        using var view = await index.ViewAsync(Now);
        Assert.True(view.IsComplete);
        return [.. view.FindAlike(["total"], 10_000).Select(alike => $"{alike.Kind} {alike.Claim}").Order(StringComparer.Ordinal)];
    }

    private static Task<string[]> StoredAsync(Desk desk) => desk.ReadAsync(async db =>
    {
        var claims = await db.Claims.Select(claim => claim.Wording.Statement).ToListAsync();
        var known = await db.KnownChecks.Select(check => check.Facts.Claim).ToListAsync();
        return claims.Select(text => $"{AlikeKind.Claim} {text}").Concat(known.Select(text => $"{AlikeKind.KnownCheck} {text}")).Order(StringComparer.Ordinal).ToArray();
    });

    private static async Task RewordAsync(Newsroom room, long claim, string statement)
    {
        var seen = await room.LookAsync(claim);
        await room.DoAsync(room.Checker, new RewordClaim.Command(claim, seen.WordingVersion, new Wording("", "en", null, null, statement, statement), null));
    }

    [Fact]
    public async Task After_many_changes_both_hold_the_same()
    {
        await using var desk = await Desk.OpenAsync();
        var room = await NewsroomAsync(desk);
        using var index = Open(desk);
        var random = new Random(4);
        var claims = new List<long>();

        for (var i = 0; i < 60; i++)
        {
            var step = random.Next(4);
            if (step == 0 || claims.Count == 0) claims.Add(await room.RecordAsync(new CheckFacts { Statement = $"Total {i} bridges", ShortClaim = $"Total {i}" }));
            else if (step == 1) await RewordAsync(room, claims[random.Next(claims.Count)], $"Total {i} tunnels");
            else await ImportAsync(desk, [.. Enumerable.Range(0, 5).Select(_ => $"k{random.Next(20)}:Total {random.Next(1_000)} roads")]);
            if (random.Next(3) == 0) await index.CatchUpAsync(Now);
        }

        Assert.Equal(await StoredAsync(desk), await IndexedAsync(index));
    }

    [Fact]
    public async Task What_was_not_committed_is_read_again_by_the_next_process()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total at first");
        using (var index = Open(desk))
        {
            await index.CatchUpAsync(Now);
            await index.CommitAsync(Now);
            await ImportAsync(desk, "1:Total is changed", "2:Total is new");
            // Sees it, and is gone without a commit, as after a kill.
            Assert.Equal(2, (await IndexedAsync(index)).Length);
        }

        using var next = Open(desk);

        Assert.Equal(await StoredAsync(desk), await IndexedAsync(next));
    }

    [Fact]
    public async Task A_damaged_index_is_built_anew()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total is well");
        using (var index = Open(desk)) await index.CatchUpAsync(Now);
        foreach (var file in Directory.GetFiles(Folder(desk).Index, "*.*")) await File.WriteAllTextAsync(file, "rubbish", Now);
        foreach (var file in Directory.GetFiles(Folder(desk).Index, "segments*")) await File.WriteAllTextAsync(file, "rubbish", Now);

        using var next = Open(desk);

        Assert.Equal(["KnownCheck Total is well"], await IndexedAsync(next));
    }

    [Fact]
    public async Task An_older_database_that_was_put_back_is_indexed_anew_even_when_its_history_has_grown_past_the_old_place()
    {
        await using var desk = await Desk.OpenAsync();
        var room = await NewsroomAsync(desk);
        await room.RecordAsync(new CheckFacts { Statement = "Total stays", ShortClaim = "Stays" });
        var copy = Path.Combine(Folder(desk).Root, "older.db");
        await CopyAsync(desk.Settings.ConnectionString, $"Data Source={copy}");
        await room.RecordAsync(new CheckFacts { Statement = "Total is forgotten", ShortClaim = "Forgotten" });
        using (var index = Open(desk))
        {
            await index.CatchUpAsync(Now);
            await index.CommitAsync(Now);
        }

        await CopyAsync($"Data Source={copy}", desk.Settings.ConnectionString);
        desk.Clock.Move(TimeSpan.FromMinutes(1));
        await room.RecordAsync(new CheckFacts { Statement = "Total is different", ShortClaim = "Different" });
        await room.RecordAsync(new CheckFacts { Statement = "Total is longer", ShortClaim = "Longer" });
        using var next = Open(desk);

        Assert.Equal(["Claim Total is different", "Claim Total is longer", "Claim Total stays"], await IndexedAsync(next));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_has_its_own()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total is one");
        using var first = Open(desk);
        await first.CatchUpAsync(Now);

        using var second = Open(desk);

        Assert.Equal(await IndexedAsync(first), await IndexedAsync(second));
    }

    [UseCase]
    public async Task A_text_finds_the_check_that_says_the_same_and_nothing_where_there_is_none(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await NewsroomAsync(desk);
        await ImportAsync(desk, "shark:A photograph shows a shark swimming on a flooded highway in Houston", "moon:The moon is made of cheese", "frogs:It rained frogs in Kansas City on 3 May");

        var found = (await desk.SendAsync(room.Checker, new MatchText.Query("Unbelievable! A shark swims along the flooded highway in Houston right now"))).Value;
        var nothing = (await desk.SendAsync(room.Checker, new MatchText.Query("The council closes both libraries"))).Value;

        Assert.Equal("shark", found.Matches[0].ExternalId);
        Assert.Contains("houston", found.Matches[0].Why.Names);
        Assert.Contains("highway", found.Matches[0].Why.Words);
        Assert.Empty(nothing.Matches);
    }

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new SqliteConnection(from);
        await using var target = new SqliteConnection(to);
        await source.OpenAsync(Now);
        await target.OpenAsync(Now);
        source.BackupDatabase(target);
    }
}
