using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Matching;
using Claims.Infrastructure.Demonstration;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>A desk with a handful of claims about few matters: sharing a name, a place and a topic makes no match.</summary>
public sealed class MatchingOnAYoungDesk
{
    /// <summary>From here on the desk says "probably the same"; below it says nothing.</summary>
    private static double Probably => MatchText.Threshold;

    /// <summary>What a small town's desk has on record, all of it about the same people and things.</summary>
    private static readonly string[] OfOverbridge =
    [
        "Mayor Nora Hale said that the new bridge cost forty million euros.",
        "The new bridge in Overbridge is closed to lorries since May.",
        "Mayor Nora Hale opened the new bridge together with the minister of transport.",
        "The council of Overbridge has never debated the cost of the bridge.",
        "Overbridge has more bridges than any other town of the county.",
        "The town of Overbridge raised the parking fees twice in 2025.",
        "Mayor Nora Hale owns three houses in Overbridge.",
        "The minister of transport promised Overbridge a railway station by 2030.",
        "Half of the shops in the centre of Overbridge have closed since 2019.",
        "The school of Overbridge lost a third of its teachers in one year.",
        "The river in Overbridge has risen by two metres since 1950.",
        "The council of Overbridge pays its members more than any other council of the county.",
    ];

    private static async Task<(Desk Desk, Newsroom Room)> OpenAsync(IEnumerable<(string Quote, string Statement, string ShortClaim)> claims)
    {
        var desk = await Desk.OpenAsync();
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        foreach (var (quote, statement, shortClaim) in claims) await room.RecordAsync(new CheckFacts { Quote = quote, Statement = statement, ShortClaim = shortClaim });
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        return (desk, room);
    }

    private static async Task<MatchedRow?> BestAsync(Newsroom room, string text) => (await room.DoAsync(room.Checker, new MatchText.Query(text, 1, WithWeak: true))).Matches.FirstOrDefault();

    [Fact]
    public async Task Claims_of_the_sample_desk_that_say_different_things_are_not_probably_one()
    {
        ToldClaim[] told = [.. ToldClaims.All.Where(claim => claim.Ends != ToldClaim.MergedInto1)];
        var (desk, room) = await OpenAsync(told.Select(claim => (claim.Quote, claim.Statement, claim.ShortClaim)));
        await using var _ = desk;

        for (var number = 1; number <= told.Length; number++)
            Assert.Empty((await room.DoAsync(room.Checker, new MatchClaim.Query(number))).Rows);
    }

    [Fact]
    public async Task The_second_record_of_a_claim_of_the_sample_desk_is_found()
    {
        var (desk, room) = await OpenAsync(ToldClaims.All.Select(claim => (claim.Quote, claim.Statement, claim.ShortClaim)));
        await using var _ = desk;
        var numbers = ToldClaims.All.Select((claim, i) => (claim, Number: i + 1L)).ToList();
        var second = numbers.Single(row => row.claim.Ends == ToldClaim.MergedInto1).Number;

        var best = (await room.DoAsync(room.Checker, new MatchClaim.Query(second))).Rows[0];

        Assert.Equal(numbers.Single(row => row.claim.Number == 1).Number, best.Match.Id);
        Assert.True(best.Match.Confidence >= Probably);
    }

    [Fact]
    public async Task Records_of_one_claim_do_not_hide_each_other()
    {
        string[] ofButter =
        [
            "The tariff on imported butter was raised to 49 percent in April 2023.",
            "The tariff on imported butter was raised to 49 percent in October 2023.",
            "The tariff on imported butter was raised to 49 percent.",
        ];
        var (desk, room) = await OpenAsync(OfOverbridge.Concat(ofButter).Select(statement => ("", statement, statement)));
        await using var _ = desk;

        var found = await room.DoAsync(room.Checker, new MatchText.Query("They raised the tariff on imported butter to 49 percent!", 5));

        Assert.Equal(ofButter.Order(), found.Matches.Select(match => match.Claim).Order());
    }

    [Theory]
    [InlineData("Mayor Nora Hale denies that she took money from the builder of the new bridge.")]
    [InlineData("The new bridge was planned by an office from Lisbon.")]
    [InlineData("Overbridge spends two million euros a year on its swimming pool.")]
    [InlineData("The minister of transport resigned after the accident on the bridge.")]
    [InlineData("Nora Hale was a teacher before she became mayor of Overbridge.")]
    [InlineData("Parking in Overbridge is free on Sundays.")]
    public async Task What_nobody_has_checked_is_not_probably_one_of_a_small_desk(string text)
    {
        var (desk, room) = await OpenAsync(OfOverbridge.Select(statement => ("", statement, statement)));
        await using var _ = desk;

        Assert.InRange((await BestAsync(room, text))?.Confidence ?? 0, 0, Probably);
    }

    [Theory]
    [InlineData("Overbridge: mayor Nora Hale says the new bridge has cost 40 million euros!", 1)]
    [InlineData("The new bridge is closed to lorries in Overbridge, and that since May.", 2)]
    [InlineData("Did you know? In the centre of Overbridge half of all shops closed since 2019", 9)]
    [InlineData("Our new bridge cost 40 million euros, says Nora Hale!", 1)]
    [InlineData("Since May no lorry may cross the new bridge in Overbridge, it is closed.", 2)]
    [InlineData("No other town in the county has more bridges than Overbridge", 5)]
    [InlineData("The school in Overbridge has lost a third of all its teachers within one year", 10)]
    [InlineData("A third of the teachers left the school of Overbridge within a year", 10)]
    [InlineData("Parking fees: Overbridge has raised them twice in 2025!", 6)]
    [InlineData("Since 1950 the river has risen two metres in Overbridge.", 11)]
    [InlineData("By 2030 Overbridge will have a railway station, the minister of transport has promised", 8)]
    public async Task The_same_in_other_words_is_probably_the_same_on_a_small_desk(string text, long number)
    {
        var (desk, room) = await OpenAsync(OfOverbridge.Select(statement => ("", statement, statement)));
        await using var _ = desk;

        var best = await BestAsync(room, text);

        Assert.Equal(number, best?.Id);
        Assert.InRange(best!.Confidence, Probably, 1);
    }
}
