using System.Globalization;
using System.Text.RegularExpressions;
using Claims.Application.Domain.Team;
using Claims.Web.Tests.Running;
using Microsoft.Playwright;

namespace Claims.Web.Tests.Journeys;

/// <summary>A speech comes in and goes out again as a report: pasted, read, a claim taken, a newer version, the report in Word.</summary>
public sealed partial class WorkingOnAnArticle(BrowserDesk desk)
{
    private const string Claim = "the bridge of Overbridge had cost $60 million when it was opened in May 2021";

    private const string Text = $"""
        Good evening, and thank you all for coming.

        On 18 June 2025 Ada Overbridge told the council that {Claim}. Nobody objected.

        Unemployment in the town doubled to 12 percent last year, because the mill was closed.

        What will you do about it? I believe in this town.
        """;

    [Fact]
    public async Task From_the_pasted_text_to_the_report()
    {
        // Somebody of one's own: what others began to type stands in their forms.
        var member = await desk.Desk.HireAsync("Reader of articles", Roles.FactChecker);
        await using var checker = await desk.SignInAsync(member.Email, "/desk/articles/new");
        await checker.Field("Title").FillAsync("An evening in Overbridge");
        await checker.PasteAsync(checker.Page.Locator("#article-text"), Text);
        await checker.SeeAsync(checker.Page.Locator("header .saved", new() { HasText = "Draft saved" }));
        await checker.Page.ReloadAsync();
        await checker.SeeAsync("Brought back what you had typed.");
        Assert.Equal(Text, await checker.Page.Locator("#article-text").InputValueAsync());
        await checker.TwiceAsync(checker.ButtonOf("Add"));
        await checker.ArriveAsync(Workbench());
        var article = checker.Page.Url;

        await checker.SeeAsync(checker.Page.Locator(".article-text .worth", new() { HasText = "doubled to 12 percent" }));
        await checker.SeeAsync("no claims yet");
        await SelectAsync(checker, Claim);
        await checker.SeeAsync(checker.Page.Locator(".selection-bar", new() { HasText = "the bridge of Overbridge had cost" }));
        Assert.Empty(await checker.AuditAsync("The workbench with a selection"));
        await checker.Page.SetViewportSizeAsync(Person.Desktop, 900);
        await checker.Page.Keyboard.PressAsync("c");

        await checker.ArriveAsync(new Regex("/desk/claims/new"));
        await checker.SeeAsync(checker.Page.Locator(".context"));
        Assert.Equal(Claim, await checker.Field("Exact words").InputValueAsync());
        Assert.Equal("$60 million", await checker.Page.Locator("#found-figure-0").InputValueAsync());
        var said = checker.Page.GetByRole(AriaRole.Group, new() { Name = "Said on" });
        Assert.Equal(("18", "2025"), (await said.GetByLabel("Day").InputValueAsync(), await said.GetByLabel("Year").InputValueAsync()));
        await checker.Button("a person").ClickAsync();
        await checker.SeeAsync(checker.Link("Ada Overbridge"));
        await checker.TwiceAsync(checker.ButtonOf("Record").Filter(new() { HasNotText = "another" }));

        await checker.ArriveAsync(new Regex(Regex.Escape(article) + "$"));
        await checker.SeeAsync(checker.Page.Locator("mark.taken", new() { HasText = Claim }));
        await checker.SeeAsync("1 claim, 0 decided");
        var number = long.Parse(Number().Match(await checker.Page.Locator(".mark-card").InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);

        await checker.Button("Newer version").ClickAsync();
        await checker.Page.Locator("#renew-text").FillAsync("This text was corrected.\n\n" + Text.Replace("$60 million", "$61 million", StringComparison.Ordinal));
        await checker.TwiceAsync(checker.Button("Save"));
        await checker.SeeAsync("Reads otherwise now");
        await checker.Link("What changed").ClickAsync();
        await checker.SeeAsync(checker.Page.Locator("ins", new() { HasText = "61" }));
        await checker.Link("Back to the workbench").ClickAsync();

        await checker.Link("Report").ClickAsync();
        await checker.SeeAsync(checker.Page.Locator("blockquote", new() { HasText = "had cost $61 million" }));
        await checker.SeeAsync(checker.Page.Locator("ul.open", new() { HasText = "doubled to 12 percent" }));
        var download = await checker.Page.RunAndWaitForDownloadAsync(() => checker.Link("Word").ClickAsync());
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync()))[..2]);

        await checker.Page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await checker.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(26, 28, 32)", await checker.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('blockquote')).color"));
        await checker.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await checker.GoAsync($"/desk/claims/{number}");
        await checker.SeeAsync(checker.Page.Locator(".taken-from", new() { HasText = "Nobody objected." }));
        await checker.SeeAsync(checker.Page.Locator("#figures", new() { HasText = "$60 million" }));
        Assert.Empty(checker.Complaints);
    }

    [Fact]
    public async Task By_keys_alone()
    {
        var article = await desk.Room.DoAsync(desk.Room.Checker, new Application.UseCases.Articles.AddArticle.Command(
            new Application.Domain.Articles.ArticleFacts("By keys", null, null, null, null, "en"), Text, Application.Domain.Articles.ArticleOrigin.Pasted));
        await using var checker = await desk.SignInAsync("checker", $"/desk/articles/{article}");
        await checker.SeeAsync(checker.Page.Locator(".article-text .worth"));

        await checker.Page.Keyboard.PressAsync("n");
        await checker.SeeAsync(checker.Page.Locator(".selection-bar", new() { HasText = "Good evening" }));
        await checker.Page.Keyboard.PressAsync("x");
        await checker.SeeAsync(checker.Page.Locator(".selection-bar", new() { HasText = "On 18 June 2025" }));
        await checker.Page.Keyboard.PressAsync("j");
        await checker.Page.Keyboard.PressAsync("c");

        await checker.ArriveAsync(new Regex("/desk/claims/new"));
        Assert.Empty(checker.Complaints);
    }

    /// <summary>Drags over these words, as a mouse does.</summary>
    private static Task SelectAsync(Person person, string words) => person.Page.EvaluateAsync(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector(".article-text"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.textContent.indexOf(words);
            if (at >= 0) return getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
          }
          throw new Error("not found: " + words);
        }
        """, words);

    [GeneratedRegex(@"/desk/articles/\d+$", RegexOptions.None, 1000)]
    private static partial Regex Workbench();

    [GeneratedRegex(@"#(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
