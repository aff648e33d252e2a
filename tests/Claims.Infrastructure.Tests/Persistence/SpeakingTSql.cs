using Claims.Application.Domain.Claims;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Infrastructure.Tests.Persistence;

/// <summary>The probe that every test desk carries: does it see what it must?</summary>
public sealed class SpeakingTSql
{
    [Fact]
    public async Task A_query_on_SQLite_is_translated_for_SQL_Server_with_its_children()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.ReadAsync(db => db.Claims.Where(claim => claim.Priority == Priority.Urgent && claim.Place == "nowhere else").ToListAsync());

        Assert.Contains(SqlServerProbe.Statements, sql => sql.Contains("nowhere else", StringComparison.Ordinal) && sql.Contains("FROM [Claims]", StringComparison.Ordinal));
        Assert.Contains(SqlServerProbe.Statements, sql => sql.Contains("nowhere else", StringComparison.Ordinal) && sql.Contains("FROM [Evidence]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_are_counts_and_bulk_changes()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.ReadAsync(db => db.Topics.CountAsync(topic => topic.Name == "counted here"));
        await desk.ReadAsync(db => db.Topics.Where(topic => topic.Name == "removed here").ExecuteDeleteAsync());

        Assert.Contains(SqlServerProbe.Statements, sql => sql.Contains("counted here", StringComparison.Ordinal) && sql.Contains("COUNT(*)", StringComparison.Ordinal));
        Assert.Contains(SqlServerProbe.Statements, sql => sql.Contains("removed here", StringComparison.Ordinal) && sql.Contains("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_SQLite_understands_fails()
    {
        await using var desk = await Desk.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.ReadAsync(db => db.Topics.CountAsync(topic => EF.Functions.Glob(topic.Name, "a*"))));
    }

    [Fact]
    public void What_is_not_T_SQL_of_2019_fails() =>
        Assert.Throws<InvalidOperationException>(() => SqlServerProbe.Read("SELECT \"a\" FROM b LIMIT 1"));

    [Fact]
    public async Task Saving_is_T_SQL_too()
    {
        var log = new CommandLog();
        await using var db = SqlServerProbe.Open(log);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var member = await SampleClaims.AddMemberAsync(db);
        var claim = await SampleClaims.AddClaimAsync(db, member);
        claim.WithdrawEvidence(1, false, SampleClaims.By(member) with { Why = "A forgery." });
        claim.RemoveAppearance(1, SampleClaims.By(member));
        await db.SaveChangesAsync();

        foreach (var text in log.Texts) SqlServerProbe.Read(text);
        Assert.Contains(log.Texts, text => text.Contains("INSERT INTO [Claims]", StringComparison.Ordinal));
        Assert.Contains(log.Texts, text => text.Contains("UPDATE [Claims]", StringComparison.Ordinal));
        Assert.Contains(log.Texts, text => text.Contains("DELETE FROM [Appearances]", StringComparison.Ordinal));
        // A table with triggers takes no OUTPUT.
        Assert.All(log.Texts.Where(text => text.Contains("INSERT INTO [History]", StringComparison.Ordinal)), text => Assert.DoesNotContain("OUTPUT", text, StringComparison.Ordinal));
    }
}
