using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Publishing;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Articles;

public sealed class ReportingOnAnArticle
{
    private const string Text = "The mayor spoke for an hour. The bridge cost forty million, he said. It was built in 2019. Unemployment doubled to 12 percent last year. Good night to all of you.";

    [UseCase]
    public async Task What_is_decided_stands_in_the_order_of_the_text_with_its_sources_and_what_is_not_says_only_so(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var open = await room.ResearchAsync();
        var live = await room.PublishAsync();
        var id = await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts("A speech", null, "Gazette", PartialDate.Of(2025, 8, 25), null, "en"), Text, ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(id, open, At("It was built in 2019")));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(id, live, At("The bridge cost forty million")));

        var report = await room.DoAsync(room.Editor, new ReportArticle.Query(id));

        Assert.Equal([live, open], report.Claims.Select(claim => claim.ClaimId));
        Assert.Equal((2, 1), (report.Claims.Count, report.Decided));
        var (decided, undecided) = (report.Claims[0], report.Claims[1]);
        Assert.Equal(("The bridge cost forty million", "False", "The accounts say sixty million.", true), (decided.Words, decided.Rating?.Name, decided.Conclusion, decided.Slug is not null));
        Assert.Null(decided.TakenOff);
        Assert.Equal([(1, "Courier on the bridge", "sixty million"), (2, "Herald on the bridge", "sixty million")], decided.Sources.Select(source => (source.Number, source.Title, source.Passage)));
        Assert.All(decided.Sources, source => Assert.StartsWith("https://", source.Url));
        Assert.Equal((null, null, 0, null), (undecided.Rating, undecided.Conclusion, undecided.Sources.Count, undecided.Slug));
        Assert.Equal(["Unemployment doubled to 12 percent last year."], report.Open.Select(sentence => sentence.Text));
    }

    [UseCase]
    public async Task A_verdict_that_nobody_approved_or_that_was_taken_off_is_not_handed_out(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var held = await room.PublishAsync();
        await room.DoAsync(room.Editor, new HoldCheck.Command(held, "We look at it again.", null));
        var since = desk.Clock.Now;
        desk.Clock.Move(TimeSpan.FromDays(1));
        var id = await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts("A speech", null, null, null, null, "en"), Text, ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(id, held, At("The bridge cost forty million")));

        var claim = (await room.DoAsync(room.Editor, new ReportArticle.Query(id))).Claims[0];

        Assert.Equal((PublicationState.Held, null, null, 0), (claim.Publication, claim.Rating, claim.Conclusion, claim.Sources.Count));
        Assert.Equal(new ReportArticle.TakenOff("We look at it again.", since), claim.TakenOff);
        Assert.NotNull(claim.Slug);
    }

    [UseCase]
    public async Task Of_a_claim_that_is_not_checked_it_says_why(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.RecordAsync();
        var reason = (await desk.SendAsSystemAsync(new ListReasons.Query())).Value.First(reason => reason.Kind == ReasonKind.Refusal);
        await room.DoAsync(room.Checker, new DeclineClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, reason.Id, "They said it to their friends."));
        var id = await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts("A speech", null, null, null, null, "en"), Text, ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(id, claim, At("It was built in 2019")));

        var entry = (await room.DoAsync(room.Editor, new ReportArticle.Query(id))).Claims[0];

        Assert.Equal((true, reason.Name), (entry.IsDecided, entry.DeclinedFor));
    }

    [UseCase]
    public async Task Of_a_protected_source_nothing_but_its_description_leaves_the_desk(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
        var claim = await room.ResearchAsync();
        var secret = (await room.LookAsync(claim)).Evidence[0].Source!;
        await room.DoAsync(room.Checker, new ProtectSource.Command(secret.Id, secret.Version, new ConfidentialInput("An employee of the city", "Would lose the job", "Canary Smith")));
        await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveVerdict.Command(claim, 1, await room.AnswersAsync(claim), null));
        var id = await room.DoAsync(room.Checker, new AddArticle.Command(new ArticleFacts("A speech", null, null, null, null, "en"), Text, ArticleOrigin.Pasted));
        await room.DoAsync(room.Checker, new MarkInArticle.Command(id, claim, At("The bridge cost forty million")));

        var source = (await room.DoAsync(room.Editor, new ReportArticle.Query(id))).Claims[0].Sources[0];

        Assert.Equal(("An employee of the city", null, null, null), (source.Title, source.Url, source.Publisher, source.Passage));
    }

    private static Anchor At(string words) => Anchor.At(Text, Text.IndexOf(words, StringComparison.Ordinal), words.Length)!;
}
