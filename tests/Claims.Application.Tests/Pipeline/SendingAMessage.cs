using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Upkeep;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Application.Tests.Pipeline;

public sealed class SendingAMessage
{
    [UseCase]
    public async Task It_does_what_it_says_and_answers(Database database)
    {
        await using var desk = await OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var answer = await desk.SendAsync(checker, new AddTopicSample.Command("Trade"));

        Assert.True(answer.IsDone);
        Assert.Equal("trade", await desk.ReadAsync(db => db.Topics.Where(topic => topic.Id == answer.Value).Select(topic => topic.NameKey).SingleAsync()));
    }

    [UseCase]
    public async Task A_reader_may_not_record(Database database)
    {
        await using var desk = await OpenAsync(database);
        var reader = await desk.MemberAsync(Roles.Reader);

        var answer = await desk.SendAsync(reader, new AddTopicSample.Command("Trade"));

        Assert.Equal(ErrorKind.NotAllowed, answer.Error?.Kind);
    }

    [UseCase]
    public async Task Nobody_may_only_what_is_open_to_anyone(Database database)
    {
        await using var desk = await OpenAsync(database);

        Assert.Equal("nobody", (await desk.SendAsVisitorAsync(new LookSample.Query())).Value);
        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsVisitorAsync(new AddTopicSample.Command("Trade"))).Error?.Kind);
    }

    [UseCase]
    public async Task A_deactivated_member_is_nobody_from_the_next_message_on(Database database)
    {
        await using var desk = await OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.ReadAsync(async db =>
        {
            var member = await db.Members.SingleAsync(known => known.Id == checker.Id);
            member.Deactivate(false, new(null, desk.Clock.Now));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(checker, new AddTopicSample.Command("Trade"))).Error?.Kind);
        Assert.Equal("nobody", (await desk.SendAsync(checker, new LookSample.Query())).Value);
    }

    [UseCase]
    public async Task What_only_the_product_sends_is_refused_to_an_administrator(Database database)
    {
        await using var desk = await OpenAsync(database);
        var administrator = await desk.MemberAsync(Roles.Administrator | Roles.Editor);

        Assert.Equal(ErrorKind.NotAllowed, (await desk.SendAsync(administrator, new ForgetWhatIsOver.Command())).Error?.Kind);
        Assert.True((await desk.SendAsSystemAsync(new ForgetWhatIsOver.Command())).IsDone);
    }

    [Fact]
    public async Task A_wrong_shape_is_told_by_field()
    {
        await using var desk = await OpenAsync(Database.Sqlite);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var error = (await desk.SendAsync(checker, new AddTopicSample.Command(""))).Error!;

        Assert.Equal(ErrorKind.Invalid, error.Kind);
        Assert.Equal("Name", Assert.Single(error.Fields!).Key);
    }

    [Fact]
    public async Task A_surprise_becomes_a_trace_id_and_its_text_stays_inside()
    {
        await using var desk = await OpenAsync(Database.Sqlite);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var error = (await desk.Courier.SendAsync(new AddTopicSample.Command("surprise"), Caller.Member(checker.Id))).Error!;

        Assert.Equal(ErrorKind.Unexpected, error.Kind);
        Assert.Matches("^[0-9a-f]{32}$", error.Code);
        Assert.DoesNotContain("nobody outside", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_gets_no_answer()
    {
        await using var desk = await OpenAsync(Database.Sqlite);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Courier.SendAsync(new AddTopicSample.Command("Trade"), Caller.Member(checker.Id), left.Token));
    }

    internal static Task<Desk> OpenAsync(Database database, Action<IServiceCollection>? change = null) => Desk.OpenAsync(database, services =>
    {
        services.AddSingleton<Meeting>();
        change?.Invoke(services);
    });
}
