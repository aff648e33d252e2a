using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Infrastructure.Fetching;
using Claims.Tests.Desks;
using Claims.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>What becomes of a piece of evidence after it is added, in a real browser: kept, uploaded instead, found to be gone, and still there for readers.</summary>
public sealed class KeepingEvidence(KeepingEvidence.ArchivingDesk sample) : IClassFixture<KeepingEvidence.ArchivingDesk>
{
    private const string Passage = "The bridge cost sixty million.";

    // One pixel; and the least that is a PDF with a sentence.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] Pdf = "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Theory]
    [InlineData(Person.Desktop)]
    [InlineData(Person.Phone)]
    public async Task A_page_that_dies_is_looked_at_by_somebody_and_readers_are_told_that_it_is_kept(int width)
    {
        var host = $"dying{width}.example.org";
        var claim = await ResearchAsync($"http://{host}/story", $"http://standing{width}.example.org/story");
        await using var checker = await sample.SignInAsync("checker", $"/desk/claims/{claim}", width);
        await using var reader = await sample.OpenAsync(width, script: false);

        await checker.TabAsync("Evidence");
        var card = checker.Page.Locator("#evidence-1");
        await checker.SeeAsync(card.GetByText("In the kept copy, word for word"));
        await checker.SeeAsync(card.GetByRole(AriaRole.Link, new() { NameRegex = new("^Kept ") }));
        await PublishAsync(claim);
        await reader.GoAsync($"/checks/{claim}");
        Assert.Equal($"http://{host}/story#:~:text=The%20bridge%20cost%20sixty%20million", await Title(reader).GetAttributeAsync("href"));

        sample.Press.Shut(host, 404);
        await card.Locator("summary").ClickAsync();
        await card.GetByRole(AriaRole.Link, new() { Name = "Open the source" }).ClickAsync();
        await checker.TwiceAsync(checker.Button("Look now"));
        await checker.SeeAsync(checker.Page.Locator(".look.needs").GetByText("The page is gone."));
        await checker.GoAsync("/desk/sources");
        await checker.Button("Needs a look").ClickAsync();
        await checker.Page.Locator("table.sources").GetByRole(AriaRole.Link, new() { Name = host }).ClickAsync();
        await checker.Page.Locator("#look-note").FillAsync("The kept copy has all that we cite.");
        await checker.TwiceAsync(checker.Button("I have looked"));
        await checker.Page.Locator(".look:not(.needs)").WaitForAsync();
        await checker.GoAsync("/desk/sources?show=NeedsLook");
        await checker.SeeAsync(checker.Page.Locator("table.sources, .empty"));
        Assert.Equal(0, await checker.Page.Locator("table.sources").GetByText(host).CountAsync());

        await reader.GoAsync($"/checks/{claim}");
        await reader.SeeAsync("The page is no longer there; we keep it as it was on");
        Assert.Equal(0, await Title(reader).CountAsync());
        Assert.Empty(checker.Complaints);
        Assert.Empty(sample.Desk.Errors);
    }

    [Theory]
    [InlineData(Person.Desktop)]
    [InlineData(Person.Phone)]
    public async Task What_no_program_may_fetch_is_uploaded(int width)
    {
        var host = $"closed{width}.example.org";
        sample.Press.Shut(host, 403);
        var claim = await ResearchAsync($"http://{host}/story", $"http://{host}/other");
        await using var checker = await sample.SignInAsync("checker", $"/desk/claims/{claim}", width);
        await checker.TabAsync("Evidence");
        var card = checker.Page.Locator("#evidence-1");
        await checker.SeeAsync(card.GetByText("Not kept:"));

        await card.GetByRole(AriaRole.Button, new() { Name = "Upload a copy…" }).ClickAsync();
        await SendAsync(checker, "printed.pdf", "application/pdf", Pdf);
        await checker.SeeAsync(card.GetByRole(AriaRole.Link, new() { NameRegex = new("^Uploaded ") }));

        var other = checker.Page.Locator("#evidence-2");
        await other.Locator("summary").ClickAsync();
        await other.Locator(".menu-list").GetByRole(AriaRole.Button, new() { Name = "Upload a copy…" }).ClickAsync();
        await SendAsync(checker, "screen.png", "image/png", Picture);
        await checker.SeeAsync(other.GetByRole(AriaRole.Link, new() { NameRegex = new("^Uploaded ") }));

        await checker.TabAsync("Claim");
        await checker.Page.GetByLabel("Upload a copy of appearance 1").ClickAsync();
        await SendAsync(checker, "post.png", "image/png", Picture);
        await checker.SeeAsync(checker.Page.Locator(".appearance").GetByRole(AriaRole.Link, new() { NameRegex = new("^Uploaded ") }));
        // The browser tells of each answer that is none; the desk has none to tell of.
        Assert.Empty(checker.Complaints);
        Assert.Empty(sample.Desk.Errors);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_sent_and_another_may_follow()
    {
        sample.Press.Shut("large.example.org", 403);
        var claim = await ResearchAsync("http://large.example.org/story");
        await using var checker = await sample.SignInAsync("checker", $"/desk/claims/{claim}");
        var sent = 0;
        checker.Page.Request += (_, request) => sent += request.Url.Contains("/desk/archive/", StringComparison.Ordinal) ? 1 : 0;
        // Holes take no room on the disk.
        var large = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mp4");
        await using (var file = new FileStream(large, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose, Share = FileShare.ReadWrite | FileShare.Delete }))
        {
            file.SetLength(Limits.UploadBytes + 1);
            await checker.TabAsync("Evidence");
            await checker.Page.Locator("#evidence-1").GetByRole(AriaRole.Button, new() { Name = "Upload a copy…" }).ClickAsync();
            await checker.Page.Locator("#copy-file").SetInputFilesAsync(large);
            await checker.SeeAsync("The file is too large: at most 200 MB, and this one has 201 MB.");
        }
        Assert.Equal((0, ""), (sent, await checker.Page.Locator("#copy-file").InputValueAsync()));

        await SendAsync(checker, "screen.png", "image/png", Picture);
        await checker.SeeAsync(checker.Page.Locator("#evidence-1").GetByRole(AriaRole.Link, new() { NameRegex = new("^Uploaded ") }));
        Assert.Equal(1, sent);
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task A_card_is_moved_by_keys_and_keeps_its_number()
    {
        var claim = await ResearchAsync("http://moving.example.org/story", "http://staying.example.org/story");
        await using var checker = await sample.SignInAsync("checker", $"/desk/claims/{claim}");
        await checker.SeeAsync(checker.Page.Locator(".lane.refutes #evidence-1"));

        await checker.Page.Locator("#evidence-1").FocusAsync();
        await checker.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await checker.SeeAsync(checker.Page.Locator(".lane.supports #evidence-1:focus"));
        await checker.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await checker.SeeAsync(checker.Page.Locator(".lane.context #evidence-1:focus"));

        await checker.Page.ReloadAsync();
        await checker.SeeAsync(checker.Page.Locator(".lane.context #evidence-1").GetByText(Passage));
        await checker.SeeAsync(checker.Page.Locator(".lane.refutes #evidence-2"));
        Assert.Empty(checker.Complaints);
    }

    private static ILocator Title(Person reader) => reader.Page.Locator("#source-1 a.title");

    private static async Task SendAsync(Person checker, string name, string type, byte[] bytes) =>
        await checker.Page.Locator("#copy-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = bytes });

    private async Task<long> ResearchAsync(params string[] urls)
    {
        var room = sample.Room;
        var claim = await room.RecordAsync();
        await room.DoAsync(room.Checker, new TakeClaim.Command(claim, (await room.LookAsync(claim)).StageVersion, null));
        foreach (var url in urls)
            await room.DoAsync(room.Checker, new AddEvidence.Command(
                claim, null, CheckFacts.Source(new Uri(url).Host) with { Url = url }, null, new EvidenceFacts(Stance.Refutes, new DateOnly(2025, 8, 26), [1], Passage)));
        await room.DoAsync(room.Checker, new AddEvidence.Command(claim, null, null, null, new EvidenceFacts(
            Stance.Context, new DateOnly(2025, 8, 26), [], Search: new SearchRecord("Council minutes", "bridge, cost", null, "Nothing that supports the claim.", ForOtherSide: true))));
        await room.DoAsync(room.Checker, new StateReply.Command(claim, (await room.LookAsync(claim)).Reply, new RightOfReply(ReplyState.NotAsked, NotAsked: NotAskedReason.OnTheRecord)));
        return claim;
    }

    private async Task PublishAsync(long claim)
    {
        var room = sample.Room;
        await room.DraftAsync(claim, new CheckFacts());
        var proposal = await room.ProposeAsync(claim);
        await room.DoAsync(room.Editor, new ApproveAndPublish.Command(claim, proposal, await room.AnswersAsync(claim), null));
    }

    /// <summary>A desk that keeps pages, from papers that are all on this machine.</summary>
    public sealed class ArchivingDesk : IAsyncLifetime
    {
        private Chromium chromium = null!;

        internal Newsstand Press { get; private set; } = null!;

        public RunningDesk Desk { get; private set; } = null!;

        public Newsroom Room { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            chromium = await Chromium.StartAsync();
            Press = await Newsstand.OpenAsync();
            Desk = await RunningDesk.StartAsync(change: services => services.AddSingleton<INetwork>(Press), settings: ["Archive:Enabled=true", "Archive:Browser=none", "Archive:HostPause=0:00:00"]);
            var editors = new Queue<string>(["editor", "editor2"]);
            Room = await Newsroom.OpenAsync(Desk.Services.GetRequiredService<Courier>(), async roles =>
            {
                var account = roles == Roles.Editor ? editors.Dequeue() : "checker";
                return new Colleague(await Desk.MemberIdAsync(account), account);
            });
        }

        public Task<Person> OpenAsync(int width = Person.Desktop, bool script = true) => Person.OpenAsync(chromium, Desk.Address, width, script);

        public async Task<Person> SignInAsync(string account, string path, int width = Person.Desktop) => await (await OpenAsync(width)).SignInAsync(account, path);

        public async ValueTask DisposeAsync()
        {
            await chromium.DisposeAsync();
            await Desk.DisposeAsync();
            await Press.DisposeAsync();
        }
    }
}
