using System.Data.Common;
using Claims.Application.Domain.Team;
using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Pipeline;

/// <summary>What a killed process leaves behind is what its files hold at that moment: so they are copied, and opened elsewhere.</summary>
public sealed class KillingTheProcess
{
    [Fact]
    public async Task Before_the_commit_nothing_has_happened()
    {
        await using var scene = new Scene();
        var commits = new BeforeCommit();
        await using var desk = await SendingAMessage.OpenAsync(Database.Sqlite, services => services.ConfigureDbContext<SqliteClaimsDbContext>(options => options.AddInterceptors(commits)));
        var checker = await desk.MemberAsync(Roles.FactChecker);
        commits.Do = () => scene.Take(desk.Settings.Place);

        await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));

        Assert.Equal(0, await scene.CountTopicsAsync());
    }

    [Fact]
    public async Task After_the_answer_everything_has_happened()
    {
        await using var scene = new Scene();
        await using var desk = await SendingAMessage.OpenAsync(Database.Sqlite);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));
        scene.Take(desk.Settings.Place);

        Assert.Equal(1, await scene.CountTopicsAsync());
    }

    private sealed class BeforeCommit : DbTransactionInterceptor
    {
        public Action Do { get; set; } = () => { };

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Do();
            return new(result);
        }
    }

    /// <summary>The database's files as they lay there in one moment.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("claims-killed-").FullName;

        private DatabaseSettings Settings => new(DatabaseProvider.Sqlite, DatabaseSettings.OfFile(Path.Combine(folder, "claims.db")));

        public void Take(string database)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"))
            {
                // The shared-memory file is rebuilt from the log.
                if (file.EndsWith("-shm", StringComparison.Ordinal)) continue;
                using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = File.Create(Path.Combine(folder, Path.GetFileName(file)));
                from.CopyTo(to);
            }
        }

        public async Task<int> CountTopicsAsync()
        {
            await using var db = Databases.Open(Settings);
            return await db.Topics.CountAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Databases.DropAsync(Settings);
            Directory.Delete(folder, recursive: true);
        }
    }
}
