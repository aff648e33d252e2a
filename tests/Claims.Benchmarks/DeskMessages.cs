using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Microsoft.EntityFrameworkCore;

namespace Claims.Benchmarks;

/// <summary>What the desk's pages ask for, message by message, one after the other. Floor: the same rows by plain SQL on an open connection.</summary>
internal static class DeskMessages
{
    private const int Rounds = 200;

    /// <summary>What feels immediate.</summary>
    private const double Target = 100;

    private const string Grid = """
        SELECT c.Id, c.Stage, c.PublicationState, c.Wording_ShortClaim, c.Wording_Statement, c.SaidOn, c.DueOn, c.ChangedAt, p.Name, m.Name, r.Name
        FROM Claims c JOIN Claimants p ON p.Id = c.ClaimantId LEFT JOIN Members m ON m.Id = c.AssigneeId LEFT JOIN Ratings r ON r.Id = c.RatingId
        """;

    public static async Task<int> RunAsync(Options options)
    {
        await using var desk = await FilledDesk.OpenAsync(options, asCopy: true);
        var figures = new Figures($"messages through the pipeline, {options.Claims:N0} claims, {new FileInfo(desk.Database).Length / 1e6:N0} MB, {Rounds} rounds each");
        var (editor, checker) = (await desk.MemberAsync("editor@demo.claims"), await desk.MemberAsync("checker3@sample.claims"));
        var random = new Random(1);
        var ids = await desk.ReadAsync(db => db.Claims.Where(claim => claim.Stage == Stage.Approved).Select(claim => claim.Id).ToListAsync());
        var floor = new Floor(desk);

        await AddAsync("open a claim page", _ => desk.AskAsync(editor, new OpenClaim.Query(Any(ids))), _ => floor.ReadClaim(Any(ids)));
        await AddAsync("its feed", _ => desk.AskAsync(editor, new ReadClaimFeed.Query(Any(ids), null, 20)), _ => floor.Read($"SELECT * FROM History WHERE ClaimId = {Any(ids)} ORDER BY Id DESC LIMIT 20"));
        await AddAsync("what its words mention", _ => desk.AskAsync(editor, new ProposeFigures.Query(Any(ids))), _ => floor.ReadClaim(Any(ids)));
        await AddAsync("its publication", _ => desk.AskAsync(editor, new PublicationStatus.Query(Any(ids))), _ => floor.ReadClaim(Any(ids)));
        await AddAsync("first grid page", _ => ListAsync(new ClaimFilter(), ClaimOrder.Number, true), _ => floor.Read($"{Grid} ORDER BY c.Id DESC LIMIT 50"));
        foreach (var (what, filter, where) in await FiltersAsync(desk, checker))
            foreach (var (order, descending, by) in Orders)
                await AddAsync($"grid: {what}, by {by}", _ => ListAsync(filter, order, descending), _ => floor.Read($"{Grid} WHERE {where} LIMIT 50"));
        var texts = await desk.ReadAsync(db => db.Claims.OrderBy(claim => claim.Id).Select(claim => claim.StatementKey.Substring(0, 14)).Take(500).ToListAsync());
        await AddAsync("find box: first words", i => ListAsync(new ClaimFilter(Text: texts[i % texts.Count]), ClaimOrder.Number, true), i => floor.Read($"{Grid} WHERE c.StatementKey >= '{texts[i % texts.Count]}' AND c.StatementKey < '{texts[i % texts.Count]}~' LIMIT 50"));
        await AddAsync("find box: one letter", _ => ListAsync(new ClaimFilter(Text: "t"), ClaimOrder.LastChange, true), _ => floor.Read($"{Grid} WHERE c.StatementKey >= 't' AND c.StatementKey < 'u' LIMIT 50"));
        await AddAsync("palette", i => desk.AskAsync(editor, new FindAnything.Query(texts[i % texts.Count])), i => floor.Read($"SELECT Id, Wording_ShortClaim FROM Claims WHERE StatementKey >= '{texts[i % texts.Count]}' AND StatementKey < '{texts[i % texts.Count]}~' LIMIT 5"));
        await AddAsync("My work, fact-checker", _ => desk.AskAsync(checker, new MyWork.Query(Today)), _ => floor.Read($"{Grid} WHERE c.AssigneeId = {checker} AND c.Stage IN ('Accepted', 'Researching') LIMIT 100"));
        await AddAsync("My work, editor", _ => desk.AskAsync(editor, new MyWork.Query(Today)), _ => floor.Read($"{Grid} WHERE c.Stage = 'InReview' LIMIT 100"));
        await AddAsync("review queue", _ => desk.AskAsync(editor, new ReviewQueue.Query()), _ => floor.Read($"{Grid} WHERE c.Stage = 'InReview' ORDER BY c.DueOrder LIMIT 100"));
        await ApproveAsync();
        return figures.Tell();

        Task<object> ListAsync(ClaimFilter filter, ClaimOrder order, bool descending) => desk.AskAsync(editor, new ListClaims.Query(filter, order, descending, ClaimPlace.First, 50)).ContinueWith(page => (object)page.GetAwaiter().GetResult(), TaskScheduler.Default);

        async Task AddAsync(string what, Func<int, Task> run, Func<int, Task> plain) => figures.Add(what, await Times.OfAsync(Rounds, run), Target, await Times.OfAsync(Rounds, plain));

        T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

        async Task ApproveAsync()
        {
            var waiting = (await desk.ReadAsync(db => db.Claims.Where(claim => claim.Stage == Stage.InReview).OrderByDescending(claim => claim.Id).Select(claim => claim.Id).Take(Rounds * 2).ToListAsync())).ToArray();
            var answers = new Dictionary<long, IReadOnlyList<WarningAnswer>>();
            foreach (var id in waiting) answers[id] = [.. (await desk.AskAsync(editor, new OpenClaim.Query(id))).Gate.Warnings.Select(warning => new WarningAnswer(warning.Key, "Looked at."))];
            var next = 0;
            var times = await Times.OfAsync(Rounds, async _ =>
            {
                var id = waiting[next++];
                if (await desk.SendAsync(Caller.Member(editor), new ApproveVerdict.Command(id, 1, answers[id], null)) is { IsDone: false } refused) throw new InvalidOperationException(refused.Error.Text);
            });
            figures.Add("approve a verdict", times, Target, await Times.OfAsync(Rounds, floor.Write));
        }
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static (ClaimOrder Order, bool Descending, string Name)[] Orders { get; } = [(ClaimOrder.Due, false, "due"), (ClaimOrder.LastChange, true, "last change"), (ClaimOrder.SaidOn, true, "said on")];

    private static async Task<(string What, ClaimFilter Filter, string Where)[]> FiltersAsync(FilledDesk desk, long checker)
    {
        var claim = await desk.ReadAsync(db => db.Claims.OrderBy(claim => claim.Id).Skip(500).FirstAsync());
        var topic = claim.Topics[0].TopicId;
        return
        [
            ("in review", new ClaimFilter([Stage.InReview]), "c.Stage = 'InReview'"),
            ("three open stages", new ClaimFilter([Stage.Submitted, Stage.Accepted, Stage.Researching]), "c.Stage IN ('Submitted', 'Accepted', 'Researching')"),
            ("one assignee", new ClaimFilter(Assigned: Assigned.Member, AssigneeId: checker), $"c.AssigneeId = {checker}"),
            ("one claimant", new ClaimFilter(ClaimantId: claim.ClaimantId), $"c.ClaimantId = {claim.ClaimantId}"),
            ("one topic", new ClaimFilter(TopicId: topic), $"c.Id IN (SELECT ClaimId FROM ClaimTopics WHERE TopicId = {topic})"),
            ("rated false", new ClaimFilter(RatingCode: "false"), "r.Code = 'false'"),
            ("topic, live, this year", new ClaimFilter(TopicId: topic, Publication: PublicationState.Live, SaidFrom: new DateOnly(Today.Year, 1, 1)), $"c.Id IN (SELECT ClaimId FROM ClaimTopics WHERE TopicId = {topic}) AND c.PublicationState = 'Live' AND c.SaidOn >= {Today.Year}0000"),
        ];
    }
}
