using Claims.Application.Domain.Articles;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Research;
using Claims.Tests.Desks;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.Tests.Articles;

public sealed class WorkingOnAnArticle
{
    private const string Text = "Good evening to all of you.\nUnemployment doubled to 12 percent last year, Maria Lopez told parliament.\nWhat will you do about it?";
    private const string Words = "Unemployment doubled to 12 percent last year";

    private static readonly ArticleFacts Facts = new("A speech", null, "The Paper", PartialDate.Of(2025, 8, 25), "https://example.org/speech?utm_source=x", "");

    [UseCase]
    public async Task Its_sentences_are_weighed_and_its_language_found(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var article = await OpenAsync(desk, checker, await AddAsync(desk, checker));

        Assert.Equal(3, article.Sentences.Count);
        Assert.Equal([false, true, false], article.Sentences.Select(sentence => sentence.IsWorthChecking));
        Assert.Equal(("en", "https://example.org/speech"), (article.Facts.Language, article.Facts.Url));
    }

    [UseCase]
    public async Task A_claim_is_taken_from_it_with_what_the_text_says(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var lopez = (await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)))).Value;
        var id = await AddAsync(desk, checker);

        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, Text.IndexOf(Words, StringComparison.Ordinal), Words.Length))).Value;
        var recorded = await RecordAsync(desk, checker, proposal);
        var article = await OpenAsync(desk, checker, id);

        Assert.Equal(("Maria Lopez", (long?)lopez), (proposal.Speaker, proposal.Claimant?.Id));
        Assert.Equal(PartialDate.Of(2025, 8, 25), proposal.SaidOn);
        Assert.StartsWith(Words, proposal.Statement);
        var mark = Assert.Single(article.Marks);
        Assert.Equal((recorded, Words), (mark.ClaimId, article.Text.Substring(mark.Place!.Value.Start, mark.Place.Value.Length)));
        Assert.Equal(0, article.Decided);
    }

    [UseCase]
    public async Task What_can_be_counted_and_dated_in_the_words_is_proposed_and_saved_with_the_claim(Database database)
    {
        const string text = "Nobody was surprised. On 18 June 2025 Maria Lopez said that the bridge had cost $60 million when it was opened in May 2021. Others disagreed.";
        const string words = "the bridge had cost $60 million when it was opened in May 2021";
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = (await desk.SendAsync(checker, new AddArticle.Command(Facts, text, ArticleOrigin.Pasted))).Value;

        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, text.IndexOf(words, StringComparison.Ordinal), words.Length))).Value;
        var recorded = await desk.SendAsync(checker, Command(proposal) with { Figures = [.. proposal.Figures.Select(found => found.Facts)], Events = [.. proposal.Events.Select(found => found.Facts)] });
        var claim = (await desk.SendAsync(checker, new OpenClaim.Query(recorded.Value.Number))).Value;

        Assert.Equal((ClaimKind.Figure, PartialDate.Of(2025, 6, 18), PartialDate.Of(2025, 8, 25)), (proposal.Kind, proposal.SaidOn, proposal.PublishedOn));
        Assert.Equal(("Nobody was surprised. On 18 June 2025 Maria Lopez said that", ". Others disagreed."), (proposal.Before, proposal.After));
        var figure = Assert.Single(claim.Figures).Facts;
        Assert.Equal((60_000_000m, "USD", PartialDate.Of(2021, 5)), (figure.Claimed!.Low, figure.Claimed.Unit, figure.AsOf));
        Assert.Equal(PartialDate.Of(2021, 5), Assert.Single(claim.Events).Facts.From);
        Assert.Contains("$60 million", Assert.Single(proposal.Figures).ClaimWords);
    }

    [UseCase]
    public async Task A_figure_that_is_none_is_refused_with_its_claim(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, Text.IndexOf(Words, StringComparison.Ordinal), Words.Length))).Value;

        var refused = await desk.SendAsync(checker, Command(proposal) with { Figures = [new FigureFacts(" ", new Quantity(12, null, "%"), null)] });

        Assert.Equal(["Figures[0].Measure"], refused.Error!.Fields!.Keys);
        Assert.Equal(0, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    [UseCase]
    public async Task The_claim_shows_the_sentences_around_it(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var number = await RecordAsync(desk, checker, (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, Text.IndexOf(Words, StringComparison.Ordinal), Words.Length))).Value);

        var row = Assert.Single((await desk.SendAsync(checker, new FindTakenFrom.Query(number))).Value);
        await desk.SendAsync(checker, new RenewArticle.Command(id, (await OpenAsync(desk, checker, id)).Version, "Quite another text.", ArticleOrigin.Pasted));
        var gone = Assert.Single((await desk.SendAsync(checker, new FindTakenFrom.Query(number))).Value);

        Assert.Equal(("Good evening to all of you.", Words, ", Maria Lopez told parliament. What will you do about it?"), (row.Before, row.Words, row.After));
        Assert.Equal((true, Words), (gone.IsGone, gone.Words));
        Assert.Empty((await desk.SendAsync(checker, new FindTakenFrom.Query(99))).Value);
    }

    [UseCase]
    public async Task A_claim_whose_mark_is_refused_is_not_recorded(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, Text.IndexOf(Words, StringComparison.Ordinal), Words.Length))).Value;

        var refused = await desk.SendAsync(checker, Command(proposal with { ArticleId = 99 }));

        Assert.Equal(ErrorKind.NotFound, refused.Error!.Kind);
        Assert.Equal(0, await desk.ReadAsync(db => db.Claims.CountAsync()));
    }

    [UseCase]
    public async Task A_newer_version_keeps_the_marks_where_their_words_are(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, Text.IndexOf(Words, StringComparison.Ordinal), Words.Length))).Value;
        await RecordAsync(desk, checker, proposal);
        var before = await OpenAsync(desk, checker, id);

        var renewed = await desk.SendAsync(checker, new RenewArticle.Command(id, before.Version, "A correction was made.\n" + Text.Replace("12 percent", "11 percent"), ArticleOrigin.Pasted));
        var (newer, older) = (await OpenAsync(desk, checker, id), (await desk.SendAsync(checker, new OpenArticle.Query(id, 1))).Value);
        var same = await desk.SendAsync(checker, new RenewArticle.Command(id, newer.Version, newer.Text, ArticleOrigin.Pasted));
        var stale = await desk.SendAsync(checker, new RenewArticle.Command(id, before.Version, "Quite another text.", ArticleOrigin.Pasted));

        Assert.True(renewed.IsDone);
        Assert.Equal((2, 2, 1), (newer.Versions.Count, newer.Shown, older.Shown));
        Assert.Equal(Text, older.Text);
        Assert.Equal(1, older.Marks[0].Place!.Value.Likeness);
        Assert.Equal(6.0 / 7, newer.Marks[0].Place!.Value.Likeness, 1e-9);
        Assert.Equal(("article.unchanged", ErrorKind.Stale), (same.Error!.Code, stale.Error!.Kind));
    }

    [UseCase]
    public async Task A_mark_is_made_once_and_can_be_taken_out(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var proposal = (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, 0, 12))).Value;
        var claim = await RecordAsync(desk, checker, proposal with { Claimant = new(1, "Maria Lopez") });

        var again = await desk.SendAsync(checker, new MarkInArticle.Command(id, claim, proposal.Anchor));
        var nowhere = await desk.SendAsync(checker, new MarkInArticle.Command(id, 77, proposal.Anchor));
        await desk.SendAsync(checker, new UnmarkInArticle.Command(id, 1));
        var row = Assert.Single((await desk.SendAsync(checker, new ListArticles.Query(1, 20))).Value.Items);

        Assert.Equal(("article.marked", ErrorKind.NotFound), (again.Error!.Code, nowhere.Error!.Kind));
        Assert.Equal((0, 0), (row.Claims, row.Decided));
        Assert.Equal(["article.added", "article.marked", "article.unmarked"], await desk.ReadAsync(db => db.Articles.SelectMany(article => article.History).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()));
    }

    [UseCase]
    public async Task A_match_that_was_put_away_stays_away_as_long_as_the_sentence_says_the_same(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.SendAsync(checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "Maria Lopez", [], [], null, null, null)));
        var id = await AddAsync(desk, checker);
        var claim = await RecordAsync(desk, checker, (await desk.SendAsync(checker, new ProposeFromArticle.Query(id, 1, 0, 12))).Value with { Claimant = new(1, "Maria Lopez") });
        var sentence = (await OpenAsync(desk, checker, id)).Sentences.Single(weighed => weighed.IsWorthChecking);
        var away = new PutMatchAway.Command(id, Text.Substring(sentence.Start, sentence.Length), AlikeKind.Claim, claim);

        Assert.True((await desk.SendAsync(checker, away)).IsDone);
        Assert.True((await desk.SendAsync(checker, away)).IsDone);

        Assert.Equal([new OpenArticle.PutAway(sentence.Start, AlikeKind.Claim, claim)], (await OpenAsync(desk, checker, id)).PutAway);
        var version = (await OpenAsync(desk, checker, id)).Version;
        await desk.SendAsync(checker, new RenewArticle.Command(id, version, "A word before.\n" + Text, ArticleOrigin.Pasted));
        Assert.Equal([new OpenArticle.PutAway(sentence.Start + 15, AlikeKind.Claim, claim)], (await OpenAsync(desk, checker, id)).PutAway);
        await desk.SendAsync(checker, new RenewArticle.Command(id, (await OpenAsync(desk, checker, id)).Version, Text.Replace("12 percent", "13 percent", StringComparison.Ordinal), ArticleOrigin.Pasted));
        Assert.Empty((await OpenAsync(desk, checker, id)).PutAway);
        await desk.SendAsync(checker, away with { IsAway = false });
        Assert.Empty((await desk.SendAsync(checker, new OpenArticle.Query(id, 1))).Value.PutAway);
        Assert.Equal(ErrorKind.NotFound, (await desk.SendAsync(checker, away with { OtherId = 77 })).Error?.Kind);
        Assert.Equal(["article.match-put-away", "article.match-brought-back"], await desk.ReadAsync(db =>
            db.Articles.SelectMany(article => article.History).Where(entry => entry.What.StartsWith("article.match-")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()));
    }

    [UseCase]
    public async Task What_is_no_article_is_refused_by_field(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);

        var refused = await desk.SendAsync(checker, new AddArticle.Command(Facts with { Title = " ", Url = "javascript:alert(1)" }, "  \u200B ", ArticleOrigin.Pasted));
        var tooLong = await desk.SendAsync(checker, new AddArticle.Command(Facts, new string('a', Limits.ArticleText + 1), ArticleOrigin.Pasted));

        Assert.Equal(["Facts.Title", "Facts.Url", "Text"], refused.Error!.Fields!.Keys.Order());
        Assert.Equal(["Text"], tooLong.Error!.Fields!.Keys);
    }

    private static async Task<long> AddAsync(Desk desk, Colleague checker) =>
        (await desk.SendAsync(checker, new AddArticle.Command(Facts, Text, ArticleOrigin.Pasted))).Value;

    private static async Task<OpenArticle.Detail> OpenAsync(Desk desk, Colleague checker, long id) => (await desk.SendAsync(checker, new OpenArticle.Query(id))).Value;

    private static async Task<long> RecordAsync(Desk desk, Colleague checker, ProposeFromArticle.Proposal proposal) => (await desk.SendAsync(checker, Command(proposal))).Value.Number;

    private static RecordClaim.Command Command(ProposeFromArticle.Proposal proposal) => new(
        new Wording(proposal.Anchor.Exact, "en", null, null, proposal.Statement, ""),
        new Circumstances(ClaimKind.Figure, proposal.Claimant!.Id, null, proposal.SaidOn, null, []),
        new Handling(null, null, null, Priority.Normal, null, null, null),
        [], [], null, new RecordClaim.ArticlePlace(proposal.ArticleId, proposal.Anchor));
}
