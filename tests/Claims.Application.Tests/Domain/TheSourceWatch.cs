using Claims.Application.Domain.History;
using Claims.Application.Domain.Sources;

namespace Claims.Application.Tests.Domain;

public sealed class TheSourceWatch
{
    private static readonly DateTimeOffset Kept = new(2025, 8, 26, 9, 0, 0, TimeSpan.Zero);

    private readonly SourceWatch watch = SourceWatch.Begin(Source.Add(new SourceFacts("https://example.org/a", null, "A", null, null, null, null, SourceType.NewsReport, Tier.Secondary, null, []), new Act(7, Kept)), Kept);

    [Fact]
    public void Looks_after_a_day_a_week_a_month_a_quarter_and_then_each_quarter()
    {
        var days = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            var at = watch.NextAt!.Value;
            days.Add((at - (watch.LookedAt ?? Kept)).TotalDays);
            watch.Look(LinkState.Alive, null, 100, null, at);
        }

        // Up to a tenth later, so that nobody asks for everything in one minute.
        Assert.Equal([1, 6, 23, 60, 90, 90], days.Select(Math.Floor).Zip([1, 6, 23, 60, 90, 90], (got, due) => got >= due && got <= due * 1.1 + 1 ? due : got));
    }

    [Fact]
    public void Asks_soon_again_and_gives_up_only_after_several_misses()
    {
        Assert.False(watch.Miss("No answer.", Kept));
        var soon = watch.NextAt!.Value - Kept;
        Assert.False(watch.Miss("No answer.", Kept));
        Assert.False(watch.Miss("No answer.", Kept));
        Assert.True(watch.NextAt - Kept > soon);
        Assert.True(watch.Miss("No answer.", Kept));

        Assert.Equal((LinkState.Unreachable, true), (watch.State, watch.NeedsLook));
        Assert.InRange(soon, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
    }

    [Fact]
    public void One_answer_forgives_the_misses()
    {
        watch.Miss("No answer.", Kept);
        watch.Miss("No answer.", Kept);
        watch.Look(LinkState.Alive, null, 100, null, Kept);

        Assert.Equal((0, false), (watch.Failures, watch.NeedsLook));
    }

    [Theory]
    [InlineData(LinkState.Gone, true)]
    [InlineData(LinkState.Moved, true)]
    [InlineData(LinkState.Changed, true)]
    [InlineData(LinkState.Paywalled, true)]
    [InlineData(LinkState.Alive, false)]
    [InlineData(LinkState.NotAsked, false)]
    public void What_is_not_as_it_was_needs_a_look(LinkState found, bool needs)
    {
        Assert.True(watch.Look(found, null, null, null, Kept));

        Assert.Equal(needs, watch.NeedsLook);
    }

    [Fact]
    public void What_a_person_has_looked_at_is_not_told_again_until_it_changes()
    {
        watch.Look(LinkState.Gone, null, null, null, Kept);
        Assert.True(watch.Settle().IsDone);
        Assert.Equal("watch.settled", watch.Settle().Error?.Code);

        Assert.False(watch.Look(LinkState.Gone, null, null, null, Kept.AddDays(7)));
        Assert.False(watch.NeedsLook);
        Assert.True(watch.Look(LinkState.Moved, "https://example.org/b", null, null, Kept.AddDays(9)));
        Assert.True(watch.NeedsLook);
    }
}
