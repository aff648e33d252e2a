using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.People;
using Claims.Tests.Desks;
using static Claims.Application.Tests.Intake.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class ThePeople
{
    [UseCase]
    public async Task Are_found_by_the_beginning_of_any_word_of_a_name_or_alias(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.ClaimantAsync(checker, "Lee Jae Myung", "이재명");
        await desk.ClaimantAsync(checker, "José Álvarez", "Pepe the blogger");

        Assert.Equal(["Lee Jae Myung"], await FoundAsync("jae my"));
        Assert.Equal(["Lee Jae Myung"], await FoundAsync("이재"));
        Assert.Equal(["José Álvarez"], await FoundAsync("ALV"));
        Assert.Equal(["José Álvarez"], await FoundAsync("blogger"));
        Assert.Empty(await FoundAsync("log"));
        Assert.Empty(await FoundAsync(" \u200B "));

        async Task<IEnumerable<string>> FoundAsync(string text)
        {
            var found = (await desk.SendAsync(checker, new FindClaimants.Query(text))).Value.Select(row => row.Name).ToList();
            Assert.Equal(text.Trim(' ', '\u200B').Length == 0 ? 2 : found.Count, (await desk.SendAsync(checker, new ListClaimants.Query(text, 1, 10))).Value.Total);
            return found;
        }
    }

    [UseCase]
    public async Task A_second_record_of_the_same_name_is_asked_about(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        await desk.ClaimantAsync(checker, "A blog");

        var refused = await desk.SendAsync(checker, new AddClaimant.Command(Person("a  BLOG")));
        var meant = await desk.SendAsync(checker, new AddClaimant.Command(Person("a BLOG"), IsAnother: true));

        Assert.Equal("claimant.known", refused.Error?.Code);
        Assert.True(meant.IsDone);
    }

    [UseCase]
    public async Task A_record_is_changed_by_whoever_saw_it_last(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var id = await desk.ClaimantAsync(checker);
        var seen = (await desk.SendAsync(checker, new OpenClaimant.Query(id))).Value;
        var facts = new ClaimantFacts(ClaimantKind.Organisation, "A blog", ["Blog"], [new ClaimantRole("Host", PartialDate.Of(2020), null)], "Press", "https://example.org", "Q42");

        var first = await desk.SendAsync(checker, new ChangeClaimant.Command(id, seen.Version, facts));
        var second = await desk.SendAsync(checker, new ChangeClaimant.Command(id, seen.Version, facts with { Name = "Other" }));

        Assert.True(first.IsDone);
        Assert.Equal(ErrorKind.Stale, second.Error?.Kind);
        var after = (await desk.SendAsync(checker, new OpenClaimant.Query(id))).Value.Facts;
        Assert.Equal(("Press", "Host", "Blog"), (after.Affiliation, after.Roles.Single().Title, after.Aliases.Single()));
    }

    [UseCase]
    public async Task Their_claims_stand_on_their_page_and_so_do_words_that_others_put_in_their_mouth(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var checker = await desk.MemberAsync(Roles.FactChecker);
        var (report, speaker) = (await desk.ClaimantAsync(checker, "Report"), await desk.ClaimantAsync(checker, "Speaker"));
        var number = (await desk.SendAsync(checker, Claim(report) with { Circumstances = Around(report, speaker) })).Value.Number;

        Assert.Equal(number, (await desk.SendAsync(checker, new OpenClaimant.Query(report))).Value.Claims.Single().Number);
        Assert.Equal(number, (await desk.SendAsync(checker, new OpenClaimant.Query(speaker))).Value.Attributed.Single().Number);
        Assert.Equal([1, 0], (await desk.SendAsync(checker, new ListClaimants.Query("", 1, 10))).Value.Items.Select(row => row.Claims));
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("WikidataId", "42")]
    [InlineData("Website", "javascript:alert(1)")]
    public void What_is_wrong_with_a_record_is_said_at_its_field(string field, string value)
    {
        var facts = new ClaimantFacts(ClaimantKind.Person, "A", [], [], null, null, null);
        var wrong = field switch { "Name" => facts with { Name = value }, "Website" => facts with { Website = value }, _ => facts with { WikidataId = value } };

        Assert.Equal(["Facts." + field], new AddClaimant.Rules().Validate(new AddClaimant.Command(wrong)).Errors.Select(failure => failure.PropertyName));
    }

    [UseCase]
    public async Task Nobody_reads_the_draft_of_another(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var (one, other) = (await desk.MemberAsync(Roles.FactChecker), await desk.MemberAsync(Roles.Editor | Roles.Administrator));
        await desk.SendAsync(one, new SaveDraft.Command("claim/new", "secret"));
        desk.Clock.Move(TimeSpan.FromMinutes(1));
        await desk.SendAsync(one, new SaveDraft.Command("claim/new", "secret, longer"));
        await desk.SendAsync(other, new DropDraft.Command("claim/new"));

        Assert.Equal(new ReadDraft.Kept("secret, longer", desk.Clock.Now), (await desk.SendAsync(one, new ReadDraft.Query("claim/new"))).Value);
        Assert.Equal(ReadDraft.Kept.Nothing, (await desk.SendAsync(other, new ReadDraft.Query("claim/new"))).Value);
    }
}
