using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.Known;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Publishing;
using Claims.Infrastructure.Search;
using Claims.Tests.Desks;

namespace Claims.Infrastructure.Tests.Search;

/// <summary>Ten thousand random changes, followed by two nodes in steps of their own.</summary>
public sealed class ManyChanges
{
    private const int Changes = 10_000;
    private const int Batch = 500;

    private static readonly CancellationToken Now = CancellationToken.None;

    private readonly Random random = new(4);
    private readonly List<long> claims = [];
    private readonly List<long> published = [];

    [Fact]
    public async Task Leave_both_nodes_with_what_the_database_has_and_with_the_answers_of_an_index_built_anew()
    {
        await using var desk = await Desk.OpenAsync();
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var (elsewhere, fresh) = (Directory.CreateTempSubdirectory("claims-node-").FullName, Directory.CreateTempSubdirectory("claims-node-").FullName);
        using (var one = Replica.Open(desk))
        using (var other = Replica.Open(desk, elsewhere))
        {
            for (var changed = 0; changed < Changes;)
            {
                changed += await ImportAsync(desk);
                for (var i = 0; i < 4; i++, changed++) await ChangeAsync(room);
                if (random.Next(2) == 0) await one.CatchUpAsync(Now);
                if (random.Next(4) == 0) await other.CatchUpAsync(Now);
                if (random.Next(8) == 0) await one.CommitAsync(Now);
            }

            var stored = await Replica.StoredAsync(desk);
            Assert.Equal(stored, await Replica.IndexedAsync(one));
            Assert.Equal(stored, await Replica.IndexedAsync(other));
            using var anew = Replica.Open(desk, fresh);
            await anew.CatchUpAsync(Now);
            var questions = Enumerable.Range(0, 200).Select(_ => random.Next(5) switch
            {
                0 => $"total {random.Next(1_000)} ",
                1 => $"rating:{Rating()} roads ",
                2 => $"\"{random.Next(1_000)} tunnels\"",
                3 => "total -roads kind:claim",
                _ => $"after:20{random.Next(10, 25)} kind:known",
            }).ToList();
            await Replica.AssertAnswerAlikeAsync(one, anew, questions);
            await Replica.AssertAnswerAlikeAsync(other, anew, questions);
        }
        Directory.Delete(elsewhere, recursive: true);
        Directory.Delete(fresh, recursive: true);
    }

    private string Rating() => random.Next(2) == 0 ? "False" : "Mostly true";

    private async Task<int> ImportAsync(Desk desk)
    {
        await desk.SendAsSystemAsync(new ImportKnownChecks.Command($"Desk {random.Next(3)}",
        [
            .. Enumerable.Range(1, Batch).Select(line => new TextLine(
                line, $$"""{"externalId":"{{random.Next(2_000)}}","claimReviewed":"Total {{random.Next(1_000)}} roads","rating":"{{Rating()}}","claimDate":"{{random.Next(2010, 2025)}}-05-01"}""", null)),
        ]));
        return Batch;
    }

    private Task ChangeAsync(Newsroom room) => random.Next(8) switch
    {
        0 when published.Count > 0 => HoldAsync(room),
        1 when published.Count < 4 => PublishAsync(room),
        2 => room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts($"Article {random.Next(100)}", null, "The Courier", null, null, "en"), $"Total {random.Next(1_000)} tunnels are closed.", ArticleOrigin.Pasted)),
        3 => RenameAsync(room),
        4 or 5 when claims.Count > 0 => RewordAsync(room, claims[random.Next(claims.Count)]),
        _ => RecordAsync(room),
    };

    private async Task RecordAsync(Newsroom room)
    {
        var number = random.Next(1_000);
        claims.Add(await room.RecordAsync(new CheckFacts { Statement = $"Total {number} bridges", ShortClaim = $"Total {number}" }));
    }

    private async Task RewordAsync(Newsroom room, long claim)
    {
        var (seen, statement) = (await room.LookAsync(claim), $"Total {random.Next(1_000)} tunnels");
        await room.DoAsync(room.Checker, new RewordClaim.Command(claim, seen.WordingVersion, new Wording("", "en", null, null, statement, statement), null));
    }

    private async Task PublishAsync(Newsroom room) => published.Add(await room.PublishAsync(new CheckFacts { Statement = "Total is published.", ShortClaim = $"Total {random.Next(1_000)} tunnels" }));

    private async Task HoldAsync(Newsroom room)
    {
        await room.DoAsync(room.Editor, new HoldCheck.Command(published[^1], "It is being reviewed.", null));
        published.RemoveAt(published.Count - 1);
    }

    // Every claim of the claimant is found by the new name.
    private async Task RenameAsync(Newsroom room)
    {
        var seen = await room.DoAsync(room.Checker, new OpenClaimant.Query(room.ClaimantId));
        await room.DoAsync(room.Checker, new ChangeClaimant.Command(room.ClaimantId, seen.Version, new ClaimantFacts(ClaimantKind.Person, $"The mayor {random.Next(100)}", [], [], null, null, null)));
    }
}
