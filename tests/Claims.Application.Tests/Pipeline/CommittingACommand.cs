using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Upkeep;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Pipeline;

public sealed class CommittingACommand
{
    [UseCase]
    public async Task A_refusal_leaves_nothing_behind(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var answer = await desk.SendAsync(checker, new AddTopicSample.Command("refused"));

        Assert.Equal("sample.refused", answer.Error?.Code);
        Assert.False(await desk.ReadAsync(db => db.Topics.AnyAsync()));
        Assert.False(await desk.ReadAsync(db => db.Operations.AnyAsync()));
    }

    [UseCase]
    public async Task The_same_operation_twice_has_one_effect_and_one_answer(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var click = Caller.NewOperation();

        var first = await desk.SendAsync(checker, new AddTopicSample.Command("Trade"), click);
        var second = await desk.SendAsync(checker, new AddTopicSample.Command("Trade"), click);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await desk.ReadAsync(db => db.Topics.CountAsync()));
    }

    [UseCase]
    public async Task A_double_click_that_arrives_at_once_has_one_effect_and_one_answer(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var click = Caller.NewOperation();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.SendAsync(checker, new AddTopicSample.Command("Trade"), click))));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, await desk.ReadAsync(db => db.Topics.CountAsync()));
    }

    [UseCase]
    public async Task Another_member_may_have_the_same_operation_id(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var (one, other) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.FactChecker));
        var id = Caller.NewOperation();

        await desk.SendAsync(one, new AddTopicSample.Command("Trade"), id);
        var answer = await desk.SendAsync(other, new AddTopicSample.Command("Health"), id);

        Assert.True(answer.IsDone);
        Assert.Equal(2, await desk.ReadAsync(db => db.Topics.CountAsync()));
    }

    [UseCase]
    public async Task An_operation_id_is_not_used_for_something_else(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var id = Caller.NewOperation();
        await desk.SendAsync(checker, new AddTopicSample.Command("Trade"), id);

        var answer = await desk.SendAsync(checker, new RenameSample.Command(checker.Id, "Another"), id);

        Assert.Equal("operation.reused", answer.Error?.Code);
    }

    [UseCase]
    public async Task Operations_are_forgotten_after_a_week(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));
        desk.Clock.Move(TimeSpan.FromDays(6));
        await desk.SendAsync(checker, new AddTopicSample.Command("Health"));
        desk.Clock.Move(TimeSpan.FromDays(1.5));

        Assert.Equal(1, (await desk.SendAsSystemAsync(new ForgetWhatIsOver.Command())).Value);
    }

    [UseCase]
    public async Task Somebody_elses_change_in_between_makes_it_run_again_on_fresh_rows(Database database)
    {
        // Behind the gate nobody of this process comes in between, but another process may: it writes past the gate.
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var visits = 0;
        desk.Services.GetRequiredService<Meeting>().BeforeSavingAsync = async () =>
        {
            if (++visits > 1 || database == Database.Sqlite) return;
            await desk.ReadAsync(async db =>
            {
                var member = await db.Members.SingleAsync(known => known.Id == checker.Id);
                member.Rename("In between", new(null, desk.Clock.Now));
                return await db.SaveChangesAsync();
            });
        };

        Assert.True((await desk.SendAsync(checker, new RenameSample.Command(checker.Id, "Last"))).IsDone);
        Assert.Equal(database == Database.Sqlite ? 1 : 2, visits);
        Assert.Equal("Last", await desk.ReadAsync(db => db.Members.Where(known => known.Id == checker.Id).Select(known => known.Name).SingleAsync()));
    }

    [UseCase]
    public async Task A_name_that_is_taken_again_and_again_is_told(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));

        var answer = await desk.SendAsync(checker, new AddTopicSample.Command("TRADE"));

        Assert.Equal(ErrorKind.Taken, answer.Error?.Kind);
    }

    [UseCase]
    public async Task History_is_announced_after_the_commit_and_only_then(Database database)
    {
        await using var desk = await SendingAMessage.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddTopicSample.Command("refused"));
        Assert.Empty(desk.Announced.All);

        await desk.SendAsync(checker, new RenameSample.Command(checker.Id, "New name"));

        var last = await desk.ReadAsync(db => db.Set<HistoryEntry>().MaxAsync(entry => entry.Id));
        Assert.Equal(last, Assert.Single(desk.Announced.All).LastHistoryId);
    }
}
