using System.Globalization;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Infrastructure.Persistence;
using Claims.Infrastructure.Sample;
using Claims.Tests.Desks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Claims.Infrastructure.Tests.Persistence;

public sealed class WritingInBulk
{
    private static readonly DateTimeOffset End = new(2025, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_writes_exactly_what_saving_writes()
    {
        await using var inBulk = await Desk.OpenAsync();
        await using var saved = await Desk.OpenAsync();

        await FillAsync(inBulk, (_, inserts, roots) => Task.Run(() => inserts.Insert(roots)));
        await FillAsync(saved, (db, _, roots) =>
        {
            foreach (var source in roots.OfType<Claim>().SelectMany(claim => claim.Evidence).Select(piece => piece.Source).OfType<Source>().Distinct()) db.Entry(source).State = EntityState.Unchanged;
            db.AddRange(roots);
            return db.SaveChangesAsync();
        });

        var (expected, found) = (await DumpAsync(saved), await DumpAsync(inBulk));
        Assert.Equal(expected.Keys, found.Keys);
        Assert.All(expected, table => Assert.Equal(table.Value, found[table.Key]));
        Assert.All(["Claims", "Evidence", "History", "Proposals", "Suggestions", "Drafters", "Publications", "Revisions", "ClaimantRoles", "SourceOrigins", "Confidences"], table => Assert.NotEmpty(found[table]));
    }

    [Fact]
    public async Task Every_aggregate_of_the_model_can_be_written_so()
    {
        await using var desk = await Desk.OpenAsync();
        await using var db = Databases.Open(desk.Settings);
        await db.Database.OpenConnectionAsync();
        var roots = db.Model.GetEntityTypes().Where(Roots.IsRoot).ToList();
        Assert.NotEmpty(roots);
        Assert.All(roots, type => new TableInsert((SqliteConnection)db.Database.GetDbConnection(), type).Dispose());
    }

    [Fact]
    public async Task A_reserved_number_is_given_to_nobody_else()
    {
        await using var desk = await Desk.OpenAsync();
        await using var db = Databases.Open(desk.Settings);
        using var inserts = await BulkInserts.OpenAsync(db, default);

        Assert.Equal(1, await inserts.ReserveAsync<Claim>(10, default));
        Assert.Equal(11, await inserts.ReserveAsync<Claim>(5, default));

        var next = await desk.ReadAsync(async other => await SampleClaims.AddClaimAsync(other, await SampleClaims.AddMemberAsync(other)));
        Assert.Equal(16, next.Id);
    }

    [Fact]
    public async Task Of_a_batch_that_fails_nothing_stays()
    {
        await using var desk = await Desk.OpenAsync();
        await using var db = Databases.Open(desk.Settings);
        using (var inserts = await BulkInserts.OpenAsync(db, default))
        {
            // The same address twice.
            var act = new Act((await SampleClaims.AddMemberAsync(db)).Id, End);
            Assert.Throws<SqliteException>(() => inserts.Insert([Source.Add(Facts, act), Source.Add(Facts, act)]));
        }

        Assert.Equal(0, await desk.ReadAsync(other => other.Sources.CountAsync()));
    }

    [Fact]
    public async Task Afterwards_the_file_is_as_careful_as_before()
    {
        await using var desk = await Desk.OpenAsync();
        await using var db = Databases.Open(desk.Settings);
        using (var inserts = await BulkInserts.OpenAsync(db, default)) await inserts.SettleAsync(default);

        await using var again = Databases.Open(desk.Settings);
        await again.Database.OpenConnectionAsync();
        Assert.Equal(["wal", "2", "1"], await PragmasAsync(again, "journal_mode", "synchronous", "foreign_keys"));
    }

    private static SourceFacts Facts { get; } = new("https://example.org/a", null, "A record", null, null, PartialDate.Of(2025, 8), null, SourceType.Court, Tier.Primary, null, ["Wire B", "Wire A"]);

    private static async Task FillAsync(Desk desk, Func<ClaimsDbContext, BulkInserts, IReadOnlyList<object>, Task> write)
    {
        await desk.SendAsSystemAsync(new SeedDesk.Command());
        await using var db = Databases.Open(desk.Settings);
        using var inserts = await BulkInserts.OpenAsync(db, default);
        var random = new Random(7);
        var setting = await SampleSetting.PrepareAsync(db, inserts, 100, random, new Act(null, End.AddYears(-1)), default);
        db.ChangeTracker.Clear();

        var act = new Act(setting.Editors[0].Id, End);
        var source = Source.Add(Facts, act);
        source.Protect("A clerk of the court", "Fears for the post.", [1, 2, 3], act);
        await write(db, inserts, [Claimant.Add(new ClaimantFacts(ClaimantKind.Person, "Lee Jae Myung", ["Lee"], SampleClaims.Offices, "A party", null, "Q1"), act), source]);
        db.ChangeTracker.Clear();

        long number = 1_000;
        var lives = Enumerable.Range(0, 300).Select(nth => new SampleLife(setting, random, new SampleTimes(End.AddDays(nth - 301), End), nth > 200, claim => inserts.GiveKey(claim, number++))).ToList();
        SampleMerging.Merge(lives, random);
        await write(db, inserts, [.. lives.SelectMany(life => life.Roots)]);
    }

    // The order in which children are written is nobody's business, and so are their keys.
    private static async Task<SortedDictionary<string, List<string>>> DumpAsync(Desk desk)
    {
        await using var db = Databases.Open(desk.Settings);
        await db.Database.OpenConnectionAsync();
        var dump = new SortedDictionary<string, List<string>>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(Operation) && !type.IsMappedToJson()))
        {
            var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            var columns = type.GetFlattenedProperties().Where(property => Roots.IsRoot(type) || property.Name != "Id").Select(property => $"\"{property.GetColumnName(table)}\"");
            dump[table.Name] = [.. (await RowsAsync(db, $"SELECT {string.Join(", ", columns)} FROM \"{table.Name}\"")).Order(StringComparer.Ordinal)];
        }
        return dump;
    }

    private static async Task<List<string>> RowsAsync(ClaimsDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) switch { byte[] bytes => Convert.ToHexString(bytes), var value => Convert.ToString(value, CultureInfo.InvariantCulture) })));
        return rows;
    }

    private static async Task<List<string>> PragmasAsync(ClaimsDbContext db, params string[] names)
    {
        var values = new List<string>();
        foreach (var name in names) values.AddRange(await RowsAsync(db, $"PRAGMA {name}"));
        return values;
    }
}
