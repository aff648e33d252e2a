using Claims.Application.Domain.Team;
using Claims.Application.Language.Spotting;
using Claims.Application.UseCases.Articles;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Language.Spotting;

public sealed class ScoringSentences
{
    private static readonly string[] Worth =
    [
        "The deficit fell from $1.4 trillion in 2009 to $544 billion last year.", "Unemployment among veterans has doubled since 2008.", "He voted against the minimum wage five times.",
        "Crime in Chicago rose by 12 percent in one year.", "The agreement sent $400 million in cash to Tehran.", "Forty-seven million people are without health insurance today.",
    ];

    private static readonly string[] NotWorth =
    [
        "Good evening, and welcome to this debate.", "What would you do about it?", "I believe in the American people.", "Thank you very much.", "We will work together, and we will win.", "Let me finish.",
    ];

    [UseCase]
    public async Task Facts_stand_above_talk_and_say_why(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var reader = await desk.MemberAsync(Roles.Reader);

        var rows = (await desk.SendAsync(reader, new SpotSentences.Query([.. Worth, .. NotWorth]))).Value;

        Assert.Equal(Worth.Length + NotWorth.Length, rows.Count);
        Assert.All(rows.Take(Worth.Length), row => Assert.True(row.IsWorthChecking && row.Reasons.Any(Reasons.SpeaksFor), row.ToString()));
        Assert.All(rows.Skip(Worth.Length), row => Assert.False(row.IsWorthChecking, row.ToString()));
        Assert.All(rows, row => Assert.InRange(row.Score, 0, 1));
    }

    [UseCase]
    public async Task Too_many_at_once_are_refused_by_name(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var reader = await desk.MemberAsync(Roles.Reader);

        var refused = await desk.SendAsync(reader, new SpotSentences.Query([.. Enumerable.Repeat("A sentence.", SpotSentences.Most + 1)]));

        Assert.Equal(["At most 5,000 sentences at once."], Assert.Single(refused.Error!.Fields!.Values));
    }

    [Fact]
    public void The_score_of_a_sentence_does_not_depend_on_what_was_read_before()
    {
        var model = new Infrastructure.Spotting.TrainedSpotter().Model;
        var (fresh, used) = (model.NewReader(), model.NewReader());
        foreach (var sentence in NotWorth) used.Read(sentence);

        foreach (var sentence in Worth)
        {
            fresh = model.NewReader();
            fresh.Read(sentence);
            used.Read(sentence);
            Assert.Equal(model.ScoreOf(fresh), model.ScoreOf(used));
        }
    }
}
