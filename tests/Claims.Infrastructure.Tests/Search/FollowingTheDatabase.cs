using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
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

    private static ClaimIndex Open(Desk desk) => Replica.Open(desk);

    private static Task ImportAsync(Desk desk, params string[] claims) => desk.SendAsSystemAsync(new ImportKnownChecks.Command(
        "Elsewhere", [.. claims.Select((claim, i) => new TextLine(i + 1, $$"""{"externalId":"{{claim.Split(':')[0]}}","claimReviewed":"{{claim.Split(':')[1]}}"}""", null))]));

    private static async Task<Newsroom> NewsroomAsync(Desk desk) => await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));

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
            Assert.Equal(2, (await Replica.IndexedAsync(index)).Length);
        }

        using var next = Open(desk);

        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
    }

    // On SQL Server a transaction that took its number early may commit after a later one was read.
    [Fact]
    public async Task What_is_committed_behind_the_place_that_was_reached_is_read_when_it_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var room = await NewsroomAsync(desk);
        var article = await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts("The quiet harbour", null, "The Courier", null, null, "en"), "Nothing has happened there.", ArticleOrigin.Pasted));
        using var index = Open(desk);
        await index.CatchUpAsync(Now);
        await desk.ReadAsync(async db =>
        {
            var history = db.Model.FindEntityType(typeof(HistoryEntry))!;
            await db.Database.ExecuteSqlAsync($"UPDATE Articles SET Title = 'The drowned harbour' WHERE Id = {article}");
            var rest = string.Join(", ", history.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "Id"));
            var late = $"INSERT INTO {history.GetTableName()} (Id, {rest}) SELECT -1, {rest} FROM {history.GetTableName()} WHERE ArticleId IS NOT NULL LIMIT 1";
            return await db.Database.ExecuteSqlRawAsync(late);
        });

        await index.CatchUpAsync(Now);
        var before = await CountAsync();
        await index.CatchUpAsync(Now, [-1]);

        Assert.Equal((0, 1), (before, await CountAsync()));

        async Task<int> CountAsync()
        {
            using var view = await index.ViewAsync(Now);
            return Replica.Find(view, "drowned").Total;
        }
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

        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
        Assert.Contains("KnownCheck 1: Total is well", await Replica.IndexedAsync(next));
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

        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
        Assert.DoesNotContain(await Replica.IndexedAsync(next), line => line.EndsWith("forgotten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_checks_of_an_older_database_are_told_from_later_ones_of_the_same_number()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total stays");
        var copy = Path.Combine(Folder(desk).Root, "older.db");
        await CopyAsync(desk.Settings.ConnectionString, $"Data Source={copy}");
        await ImportAsync(desk, "2:Total is forgotten");
        using (var index = Open(desk))
        {
            await index.CatchUpAsync(Now);
            await index.CommitAsync(Now);
        }

        await CopyAsync($"Data Source={copy}", desk.Settings.ConnectionString);
        desk.Clock.Move(TimeSpan.FromMinutes(1));
        await ImportAsync(desk, "3:Total is different");
        await ImportAsync(desk, "4:Total is longer");
        using var next = Open(desk);

        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
    }

    [Fact]
    public async Task One_bit_that_has_turned_over_is_noticed()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total is well");
        using (var index = Open(desk)) await index.CatchUpAsync(Now);
        var file = Directory.GetFiles(Folder(desk).Index, "*.dvd")[0];
        var bytes = await File.ReadAllBytesAsync(file, Now);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Now);

        using var next = Open(desk);

        Assert.Equal(await Replica.StoredAsync(desk), await Replica.IndexedAsync(next));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_has_its_own()
    {
        await using var desk = await Desk.OpenAsync();
        await ImportAsync(desk, "1:Total is one");
        using var first = Open(desk);
        await first.CatchUpAsync(Now);

        using var second = Open(desk);

        Assert.Equal(await Replica.IndexedAsync(first), await Replica.IndexedAsync(second));
        Assert.NotEmpty(Directory.GetFiles(Folder(desk).Index + "-2"));
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
