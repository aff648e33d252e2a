using System.Data.Common;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Database = Claims.Tests.Desks.Database;

namespace Claims.Application.Tests.Pipeline;

/// <summary>SQLite's own faults, not invented ones: it is told that no page is left, or that it may only read.</summary>
public sealed class WritingToABrokenDisk
{
    [Theory]
    [InlineData("PRAGMA max_page_count = 1;")]
    [InlineData("PRAGMA query_only = ON;")]
    public async Task Is_told_as_such_leaves_nothing_behind_and_works_again_when_it_is_mended(string fault)
    {
        var setting = new EachConnection();
        await using var desk = await SendingAMessage.OpenAsync(Database.Sqlite, services => services.ConfigureDbContext<SqliteClaimsDbContext>(options => options.AddInterceptors(setting)));
        var checker = await desk.MemberAsync(Roles.FactChecker);

        setting.Sql = fault;
        // The pages that there are have room for a few rows yet.
        var (done, click) = (0, Application.Pipeline.Caller.NewOperation());
        var broken = await desk.SendAsync(checker, Topic(done), click);
        for (; broken.IsDone && done < 200; done++)
        {
            click = Application.Pipeline.Caller.NewOperation();
            broken = await desk.SendAsync(checker, Topic(done + 1), click);
        }
        var read = await desk.ReadAsync(db => db.Topics.CountAsync());
        setting.Sql = "PRAGMA max_page_count = 1000000; PRAGMA query_only = OFF;";
        var mended = await desk.SendAsync(checker, Topic(done), click);

        Assert.Equal(ErrorKind.Unavailable, broken.Error?.Kind);
        Assert.Contains("Nothing was saved", broken.Error!.Text);
        Assert.Equal(done, read);
        Assert.True(mended.IsDone, mended.Error?.Text);
        Assert.Equal(done + 1, await desk.ReadAsync(db => db.Topics.CountAsync()));
        Assert.Equal(done + 1, await desk.ReadAsync(db => db.Operations.CountAsync()));
    }

    private static AddTopicSample.Command Topic(int number) => new($"{number} {new string('x', 150)}");

    private sealed class EachConnection : DbConnectionInterceptor
    {
        public string Sql { get; set; } = "SELECT 1;";

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
