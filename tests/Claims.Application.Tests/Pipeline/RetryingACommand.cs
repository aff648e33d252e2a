using System.Data.Common;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Infrastructure.Persistence;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Database = Claims.Tests.Desks.Database;

namespace Claims.Application.Tests.Pipeline;

public sealed class RetryingACommand
{
    [Theory]
    [InlineData(Moment.Reading)]
    [InlineData(Moment.Saving)]
    [InlineData(Moment.BeforeCommit)]
    [InlineData(Moment.AfterCommit)]
    public async Task A_fault_of_the_database_at_any_moment_leaves_one_effect_and_the_true_answer(Moment moment)
    {
        var faults = new FaultInjector();
        await using var desk = await SendingAMessage.OpenAsync(Claims.Tests.Desks.Database.Sqlite, services => services.ConfigureDbContext<SqliteClaimsDbContext>(options => options
            .UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryInjected(dependencies)))
            .AddInterceptors(faults, faults.Transactions)));
        var checker = await desk.MemberAsync(Roles.FactChecker);

        faults.Next = moment;
        var answer = await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));

        Assert.Equal(Moment.None, faults.Next);
        Assert.Equal(answer.Value, await desk.ReadAsync(db => db.Topics.Select(topic => topic.Id).SingleAsync()));
        Assert.Equal(1, await desk.ReadAsync(db => db.Operations.CountAsync()));
    }

    [Fact]
    public async Task A_database_that_stays_away_is_told_as_such()
    {
        var faults = new FaultInjector { Always = true };
        await using var desk = await SendingAMessage.OpenAsync(Claims.Tests.Desks.Database.Sqlite, services => services.ConfigureDbContext<SqliteClaimsDbContext>(options => options
            .UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new RetryInjected(dependencies)))
            .AddInterceptors(faults, faults.Transactions)));
        var checker = await desk.MemberAsync(Roles.FactChecker);

        faults.Next = Moment.BeforeCommit;
        var answer = await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));

        Assert.Equal(ErrorKind.Unavailable, answer.Error?.Kind);
        Assert.False(await desk.ReadAsync(db => db.Topics.AnyAsync()));
    }

    public enum Moment
    {
        None,
        Reading,
        Saving,
        BeforeCommit,
        AfterCommit,
    }

    private sealed class InjectedFault() : DbException("injected");

    private sealed class RetryInjected(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is InjectedFault;
    }

    /// <summary>Fails once at the moment that is set, or always.</summary>
    private sealed class FaultInjector : DbCommandInterceptor
    {
        public FaultInjector() => Transactions = new(this);

        public Moment Next { get; set; }

        public bool Always { get; init; }

        public TransactionFaults Transactions { get; }

        public void At(Moment moment)
        {
            if (Next != moment) return;
            if (!Always) Next = Moment.None;
            throw new InjectedFault();
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            At(command.CommandText.Contains("INSERT", StringComparison.Ordinal) ? Moment.Saving : Moment.Reading);
            return new(result);
        }
    }

    private sealed class TransactionFaults(FaultInjector faults) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            faults.At(Moment.BeforeCommit);
            return new(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            faults.At(Moment.AfterCommit);
            return Task.CompletedTask;
        }
    }
}
