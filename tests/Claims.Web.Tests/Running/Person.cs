using System.Collections.Concurrent;
using Claims.Application.UseCases.Team;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Running;

/// <summary>Somebody at a window of a real browser. Remembers what the browser complained about.</summary>
public sealed class Person : IAsyncDisposable
{
    public const int Desktop = 1440;
    public const int Phone = 390;

    /// <summary>A busy machine is slow; nothing waits so long that works.</summary>
    private const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Person(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public bool IsOnPhone { get; private init; }

    /// <summary>Errors in the console and faults of scripts, of all pages so far.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    /// <param name="address">Of the desk.</param>
    /// <param name="width">In pixels; <see cref="Phone"/> has a touch screen.</param>
    /// <param name="script">Whether pages may run scripts.</param>
    /// <param name="scheme">What the system prefers.</param>
    public static async Task<Person> OpenAsync(Chromium chromium, string address, int width = Desktop, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = width == Phone ? 844 : 900 },
            HasTouch = width == Phone,
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            // The audit brings its own script, which the pages' policy would refuse.
            BypassCSP = true,
        });
        context.SetDefaultTimeout(Patience);
        var person = new Person(context, await context.NewPageAsync()) { IsOnPhone = width == Phone };
        context.Console += (_, said) =>
        {
            if (said.Type == "error") person.complaints.Enqueue($"{said.Page?.Url}: {said.Text} ({said.Location})");
        };
        context.WebError += (_, fault) => person.complaints.Enqueue($"{fault.Page?.Url}: {fault.Error}");
        return person;
    }

    /// <summary>Signs in on the page as anybody does, and goes on to <paramref name="path"/>.</summary>
    /// <param name="account">An e-mail address, or the part before the @ of a demonstration account.</param>
    public async Task<Person> SignInAsync(string account, string path = "/desk")
    {
        await Page.GotoAsync($"/account/sign-in?return={Uri.EscapeDataString(path)}");
        await Field("E-mail address").FillAsync(account.Contains('@') ? account : account + SeedDemoMembers.Host);
        await Field("Password").FillAsync(RunningDesk.Password);
        await Button("Sign in").ClickAsync();
        await Page.Locator($"body:not(:has(form[action*='sign-in'], #password)), .banner.problem").First.WaitForAsync();
        if (await Page.Locator(".banner.problem").IsVisibleAsync()) throw new InvalidOperationException($"{account} could not sign in: {await Page.Locator(".banner.problem").InnerTextAsync()}");
        return this;
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A button whose name begins so: keys and what is missing stand behind it.</summary>
    public ILocator ButtonOf(string beginning) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^\\s*{System.Text.RegularExpressions.Regex.Escape(beginning)}") });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string text) => Page.GetByRole(AriaRole.Heading, new() { Name = text, Exact = true });

    public ILocator Text(string text) => Page.GetByText(text);

    /// <summary>Waits until it is there to be seen.</summary>
    public async Task SeeAsync(ILocator what) => await what.First.WaitForAsync();

    public Task SeeAsync(string text) => SeeAsync(Text(text).And(Page.Locator(":visible")));

    /// <summary>Waits until the address is so. Within the desk pages change without being loaded: waiting for a load there may miss it.</summary>
    public Task ArriveAsync(System.Text.RegularExpressions.Regex address) => Assertions.Expect(Page).ToHaveURLAsync(address, new() { Timeout = 60_000 });

    /// <summary>The first of these that can be seen: what only the other width shows is in the page too.</summary>
    public ILocator Shown(ILocator what) => what.And(Page.Locator(":visible")).First;

    /// <summary>As the impatient do.</summary>
    public Task TwiceAsync(ILocator button) => Shown(button).DblClickAsync();

    /// <summary>Pastes into the field that has the cursor, without the clipboard that all windows share.</summary>
    public async Task PasteAsync(ILocator field, string text)
    {
        await field.FocusAsync();
        await field.DispatchEventAsync("paste");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>How far the page reaches to the right; more than the window is a fault.</summary>
    public async Task<double> WidthAsync()
    {
        // Without script in the page the browser is asked from outside.
        var session = await context.NewCDPSessionAsync(Page);
        var metrics = await session.SendAsync("Page.getLayoutMetrics");
        await session.DetachAsync();
        return metrics!.Value.GetProperty("cssContentSize").GetProperty("width").GetDouble();
    }

    /// <summary>With <c>CLAIMS_TEST_PICTURES</c> naming a folder everybody leaves a picture there of what one saw last.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("CLAIMS_TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Guid.CreateVersion7():n}.png"), FullPage = true });
        await context.DisposeAsync();
    }
}
