using Claims.Application.Domain.Team;
using Claims.Application.Ports;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Infrastructure.Tests.Search;

public sealed class PrecedentsAndMargins
{
    private static readonly CheckFacts Bridge = new() { Quote = "", Statement = "The bridge of Overbridge cost 40 million.", ShortClaim = "The bridge cost 40 million" };
    private static readonly CheckFacts Tunnel = new() { Quote = "", Statement = "The tunnel of Overbridge cost 70 million.", ShortClaim = "The tunnel cost 70 million" };

    private static async Task<(Desk Desk, Newsroom Room)> OpenAsync(Database database)
    {
        var desk = await Desk.OpenAsync(database);
        return (desk, await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles)));
    }

    private static async Task<IReadOnlyList<FindPrecedents.Row>> PrecedentsAsync(Desk desk, Newsroom room, long claim)
    {
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        return await room.DoAsync(await desk.MemberAsync(Roles.Reader), new FindPrecedents.Query(claim));
    }

    [UseCase]
    public async Task A_precedent_is_a_like_claim_that_was_ruled_on_and_nothing_else(Database database)
    {
        var (desk, room) = await OpenAsync(database);
        await using var _ = desk;
        var (ruled, _) = await room.ApproveAsync(Bridge);
        await room.ResearchAsync(Bridge with { Statement = "The bridge of Overbridge cost 50 million." });
        await room.ApproveAsync(Bridge with { Statement = "Half of all dogs in Lisbon are white.", ShortClaim = "Half of all dogs are white" });
        var claim = await room.RecordAsync(Tunnel);

        var row = Assert.Single(await PrecedentsAsync(desk, room, claim));

        Assert.Equal((ruled, "False", Bridge.Conclusion), (row.Number, row.Rating?.Name, row.Ruling));
        Assert.Contains("cost", row.Why.Words);
    }

    [UseCase]
    public async Task What_is_out_is_the_ruling_whatever_is_drafted_for_the_next_round(Database database)
    {
        var (desk, room) = await OpenAsync(database);
        await using var _ = desk;
        var live = await room.PublishAsync(Bridge);
        await room.DoAsync(room.Editor, new StartNextRound.Command(live, (await room.LookAsync(live)).StageVersion, "New accounts came out."));
        await room.DoAsync(room.Checker, new TakeClaim.Command(live, (await room.LookAsync(live)).StageVersion, null));
        await room.DraftAsync(live, Bridge with { Rating = "Mixed", Conclusion = "Not so clear any more." });
        var claim = await room.RecordAsync(Tunnel);

        var row = Assert.Single(await PrecedentsAsync(desk, room, claim));

        Assert.Equal(("False", Bridge.Headline), (row.Rating?.Name, row.Ruling));
    }

    [UseCase]
    public async Task What_was_taken_off_is_no_precedent(Database database)
    {
        var (desk, room) = await OpenAsync(database);
        await using var _ = desk;
        var ruled = await room.PublishAsync(Bridge);
        var claim = await room.RecordAsync(Tunnel);
        Assert.Single(await PrecedentsAsync(desk, room, claim));

        await room.DoAsync(room.Editor, new HoldCheck.Command(ruled, "We look at it again.", null));

        Assert.Empty(await PrecedentsAsync(desk, room, claim));
    }

    [UseCase]
    public async Task Known_checks_do_not_crowd_out_the_desks_own_claims(Database database)
    {
        var (desk, room) = await OpenAsync(database);
        await using var _ = desk;
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere",
            [.. Enumerable.Range(1, 5).Select(i => new TextLine(i, $$"""{"externalId":"{{i}}","claimReviewed":"The tunnel of Overbridge cost 70 million"}""", null))]));
        var claim = await room.RecordAsync(Bridge);
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);
        using var view = await desk.Services.GetRequiredService<IClaimIndex>().ViewAsync(CancellationToken.None);

        Assert.Equal([(AlikeKind.Claim, claim)], view.FindAlike(["tunnel", "overbridg", "cost"], 5, AlikeKind.Claim).Select(alike => (alike.Kind, alike.Id)));
        Assert.All(view.FindAlike(["tunnel", "overbridg", "cost"], 5), alike => Assert.Equal(AlikeKind.KnownCheck, alike.Kind));
    }

    [UseCase]
    public async Task Sentences_are_answered_one_by_one_and_in_their_order(Database database)
    {
        var (desk, room) = await OpenAsync(database);
        await using var _ = desk;
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command("Elsewhere",
        [
            new TextLine(1, """{"externalId":"shark","title":"Shark on a highway?","claimReviewed":"A photograph shows a shark swimming along a flooded highway in Houston, Texas"}""", null),
            new TextLine(2, """{"externalId":"moon","claimReviewed":"The moon landing of 1969 was filmed in a studio in Nevada"}""", null),
        ]));
        await desk.Services.GetRequiredService<ClaimIndex>().CatchUpAsync(CancellationToken.None);

        var answers = await room.DoAsync(room.Checker, new MatchSentences.Query(
            ["In 1969 the moon landing was filmed in a studio in Nevada.", "", "He went home.", "A shark is swimming on a flooded highway in Houston, a photograph shows."]));

        Assert.Equal([["moon"], [], [], ["shark"]], answers.Select(rows => rows.Select(row => row.ExternalId)));
    }

    [Fact]
    public async Task More_sentences_than_fit_into_one_answer_are_refused()
    {
        var (desk, room) = await OpenAsync(Database.Sqlite);
        await using var _ = desk;
        var answer = await desk.SendAsync(room.Checker, new MatchSentences.Query([.. Enumerable.Repeat("x", MatchSentences.MostAtOnce + 1)]));
        Assert.Equal(Application.Kernel.ErrorKind.Invalid, answer.Error?.Kind);
    }
}
