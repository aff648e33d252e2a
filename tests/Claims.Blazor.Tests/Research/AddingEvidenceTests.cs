using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Tests.Research;

public sealed class AddingEvidenceInThreeGestures : ClaimContext
{
    private const string Address = "https://example.org/report";

    public AddingEvidenceInThreeGestures() => Sender.On<AddEvidence.Command>(_ => (Result<int>)1);

    [Fact]
    public async Task An_address_a_passage_and_one_key_are_enough()
    {
        Sender.On<ReadPage.Query>(query => (Result<PageDetails>)new PageDetails(query.Url, "A report", "The paper", null, PartialDate.Of(2025, 8, 26), "en", ["AFP"]));
        ShowForm();

        await TypeAsync("#evidence-url", Address);
        await TypeAsync("#evidence-passage", "They met twice.");
        await PressAsync("s");

        var sent = Only<AddEvidence.Command>();
        Assert.Equal((Stance.Supports, "They met twice.", new DateOnly(2025, 8, 26)), (sent.Facts.Stance, sent.Facts.Passage, sent.Facts.ReadOn));
        Assert.Equal(("A report", "The paper"), (sent.Source!.Title, sent.Source.Publisher));
        Assert.Equal(["AFP"], sent.Source.Origins);
        Assert.Equal([1], sent.Facts.PointNumbers);
    }

    [Fact]
    public async Task A_page_that_does_not_answer_stops_nobody()
    {
        var form = ShowForm();

        await TypeAsync("#evidence-url", Address);
        await TypeAsync("#evidence-passage", "They met twice.");
        Assert.Contains("The page did not answer.", form.Markup, StringComparison.Ordinal);
        await PressAsync("r");

        Assert.Equal("example.org/report", Only<AddEvidence.Command>().Source!.Title);
    }

    [Fact]
    public async Task A_value_of_the_page_goes_along_with_where_it_was_found_unless_somebody_wrote_over_it()
    {
        Sender.On<ReadPage.Query>(query => (Result<PageDetails>)new PageDetails(query.Url, "A report", "The paper", null, PartialDate.Of(2025, 8, 26), "en", [],
            new Dictionary<string, string> { ["title"] = "Open Graph", ["publisher"] = "linked data", ["publishedOn"] = "linked data" }));
        ShowForm();

        await TypeAsync("#evidence-url", Address);
        await TypeAsync("#source-publisher", "Another paper");
        await PressAsync("s");

        Assert.Equal([("publishedOn", "linked data"), ("title", "Open Graph")], Only<AddEvidence.Command>().Source!.Found!.OrderBy(field => field.Key).Select(field => (field.Key, field.Value)));
    }

    [Fact]
    public async Task A_page_that_names_its_own_address_is_found_again_under_that()
    {
        Sender.On<ReadPage.Query>(_ => (Result<PageDetails>)new PageDetails("https://example.org/own", "A report", null, null, null, null, []));
        Sender.On<LookUpSource.Query>(query => (Result<LookUpSource.Answer>)new LookUpSource.Answer(query.Url, query.Url == "https://example.org/own" ? Source : null, null));
        ShowForm();

        await TypeAsync("#evidence-url", Address);
        await PressAsync("c");

        Assert.Equal(9L, Only<AddEvidence.Command>().SourceId);
    }

    [Fact]
    public async Task A_source_that_the_desk_knows_is_taken_as_it_is()
    {
        Sender.On<LookUpSource.Query>(query => (Result<LookUpSource.Answer>)new LookUpSource.Answer(query.Url, Source, null));
        ShowForm();

        await TypeAsync("#evidence-url", Address);
        await PressAsync("c");

        var sent = Only<AddEvidence.Command>();
        Assert.Equal((9L, (SourceFacts?)null), (sent.SourceId, sent.Source));
        Assert.Empty(Sender.Sent.OfType<ReadPage.Query>());
    }

    [Fact]
    public async Task A_host_is_remembered_and_only_a_new_one_is_asked_about()
    {
        Sender.On<LookUpSource.Query>(query => (Result<LookUpSource.Answer>)new LookUpSource.Answer(query.Url, null, new LookUpSource.HostMemory(SourceType.Court, Tier.Primary, "Its own ruling", "The court")));
        var form = ShowForm();

        await TypeAsync("#evidence-url", Address);
        Assert.Empty(form.FindAll(".add-form > .form > #tier, .add-form > .form > .pair #tier"));
        await PressAsync("s");

        var source = Only<AddEvidence.Command>().Source!;
        Assert.Equal((SourceType.Court, Tier.Primary, "Its own ruling"), (source.Type, source.Tier, source.Interest));
    }

    [Fact]
    public async Task What_was_typed_is_not_overwritten_by_what_the_page_says()
    {
        Sender.On<ReadPage.Query>(query => (Result<PageDetails>)new PageDetails(query.Url, "Its own title", null, null, null, null, []));
        var form = ShowForm();

        await form.Find("#source-title").InputAsync("My title");
        await TypeAsync("#evidence-url", Address);
        await PressAsync("s");

        Assert.Equal("My title", Only<AddEvidence.Command>().Source!.Title);
    }

    [Fact]
    public async Task Of_several_points_somebody_says_which()
    {
        Claim = Claim with { Points = [.. Claim.Points, new OpenClaim.PointView(2, "They met a third time.", null, null, null)] };
        var form = ShowForm();
        await TypeAsync("#evidence-url", Address);

        await PressAsync("s");
        Assert.Contains("Tick the points", form.Markup, StringComparison.Ordinal);
        Assert.Empty(Sender.Sent.OfType<AddEvidence.Command>());

        await form.FindAll("#evidence-points input")[1].ChangeAsync(true);
        await PressAsync("s");
        Assert.Equal([2], Only<AddEvidence.Command>().Facts.PointNumbers);
    }

    [Fact]
    public async Task A_second_key_while_it_is_saved_does_nothing()
    {
        var answer = Sender.Hold<AddEvidence.Command>();
        ShowForm();
        await TypeAsync("#evidence-url", Address);

        var first = PressAsync("s");
        await PressAsync("r");
        answer.SetResult((Result<int>)1);
        await first;

        Assert.Equal(Stance.Supports, Only<AddEvidence.Command>().Facts.Stance);
    }

    [Fact]
    public async Task A_search_is_evidence_too()
    {
        ShowForm(AddingEvidence.Search);

        await TypeAsync("#search-where", "The archive");
        await TypeAsync("#search-terms", "third meeting");
        await TypeAsync("#search-found", "Nothing.");
        await PressAsync("c");

        var sent = Only<AddEvidence.Command>();
        Assert.Equal(new SearchRecord("The archive", "third meeting", null, "Nothing.", false), sent.Facts.Search);
        Assert.Equal(((long?)null, (SourceFacts?)null), (sent.SourceId, sent.Source));
    }

    [Fact]
    public async Task What_is_typed_is_kept_within_two_seconds_but_never_a_confidential_value()
    {
        var form = ShowForm();
        await TypeAsync("#evidence-url", Address);
        await form.FindAll("input[type=checkbox]")[^1].ChangeAsync(true);
        await TypeAsync("#protect-value", "a name");

        await Renderer.Dispatcher.InvokeAsync(() => Clock.Advance(TimeSpan.FromSeconds(2)));

        var kept = Sender.Sent.OfType<SaveDraft.Command>().Last();
        Assert.Equal("claim/3/evidence", kept.Place);
        Assert.Contains(Address, kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a name", kept.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typed_comes_back()
    {
        var typed = new EvidenceDraft(new SourceForm { Url = Address }, new EvidenceForm { Passage = "They met twice." });
        Sender.On<ReadDraft.Query>(_ => (Result<ReadDraft.Kept>)new ReadDraft.Kept(typed.ToJson(), Clock.Now));

        var form = ShowForm();

        Assert.Equal(Address, form.Find("#evidence-url").GetAttribute("value"));
        Assert.Contains("Brought back", form.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<AddEvidenceForm> shown = null!;

    private IRenderedComponent<AddEvidenceForm> ShowForm(AddingEvidence what = AddingEvidence.Passage)
    {
        shown = ShowPart<AddEvidenceForm>(out var page);
        page.Add(what);
        shown.Render();
        return shown;
    }

    private Task TypeAsync(string field, string text) => shown.Find(field).InputAsync(text);
}
