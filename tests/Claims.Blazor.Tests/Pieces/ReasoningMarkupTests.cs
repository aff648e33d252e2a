using AngleSharp.Html.Parser;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Tests.Pieces;

public sealed class TheReasoningAsMarkup
{
    [Theory]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](  JaVaScRiPt:alert(1))")]
    [InlineData("[click](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[click](vbscript:msgbox)")]
    [InlineData("[click](/desk/claims/1)")]
    [InlineData("[click](//evil.example/x)")]
    [InlineData("<a href=\"javascript:alert(1)\">click</a>")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[1]: javascript:alert(1)\n\n[click][1]")]
    public void Leads_nowhere_but_to_the_web_to_mail_and_to_sources(string attack)
    {
        foreach (var link in Parse(attack).QuerySelectorAll("a[href]"))
            Assert.Matches("^(https?://|mailto:|#source-)", link.GetAttribute("href")!);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<iframe src=https://evil.example></iframe>")]
    [InlineData("<p style=\"position:fixed\" onclick=\"alert(1)\">x</p>")]
    [InlineData("```\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("[x](https://a.example \"\\\" onmouseover=alert(1) x=\\\"\")")]
    public void Holds_nothing_that_runs_or_loads(string attack)
    {
        var document = Parse(attack);
        Assert.Empty(document.QuerySelectorAll("script, img, svg, style, iframe, object, embed, form, input, link, meta"));
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
    }

    [Fact]
    public void Makes_citations_links_to_their_sources_at_the_word_that_they_prove()
    {
        var document = Parse("The accounts say so [1]. The auditors too [2, 3].");
        Assert.Equal("The accounts say so1. The auditors too2\u20093.", document.QuerySelector("p")!.TextContent);
        Assert.Equal(["#source-1", "#source-2", "#source-3"], document.QuerySelectorAll("a.cite").Select(link => link.GetAttribute("href")));
        Assert.Equal("Source 2", document.QuerySelectorAll("a.cite")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public void Keeps_headings_below_those_of_the_page_and_tables_and_lists_as_they_are()
    {
        var document = Parse("# One\n\n## Two\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n3. c");
        Assert.Equal(["H3", "H4"], document.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.TagName));
        Assert.Equal((1, 1), (document.QuerySelectorAll("ul").Length, document.QuerySelectorAll("table").Length));
        Assert.Equal("3", document.QuerySelector("ol")!.GetAttribute("start"));
    }

    [Fact]
    public void Survives_nesting_without_end()
    {
        Assert.NotNull(ReasoningMarkup.ToHtml(new string('>', 10_000) + " x " + new string('[', 10_000), "source-"));
    }

    [Theory]
    [InlineData("They met [1]. It *rained* all day.", "It rained all day.")]
    [InlineData("They met. [1] It rained.", "It rained.")]
    [InlineData("One thing. Another [2]. A third & last.", "One thing.|A third & last.")]
    [InlineData("- The first [1]\n- The **second** one\n  - and below it", "The second one|and below it")]
    [InlineData("# A heading\n\nSaid [1][2].\n\n```\ncode.\n```", "")]
    public void Sentences_that_rest_on_nothing_are_marked_where_they_stand(string reasoning, string bare)
    {
        var page = new HtmlParser().ParseDocument(ReasoningMarkup.ToHtml(reasoning, "source-", marksBare: true));

        // One sentence may be marked in several pieces, where emphasis begins and ends.
        var marked = page.QuerySelectorAll("p, li").Select(block => string.Concat(block.QuerySelectorAll("mark.bare").Where(mark => mark.Closest("p, li") == block).Select(mark => mark.TextContent))).Where(text => text.Length > 0);
        Assert.Equal(bare.Replace("|", "", StringComparison.Ordinal), string.Concat(marked));
        Assert.Equal(Parse(reasoning).Body!.TextContent, page.Body!.TextContent);
    }

    [Fact]
    public void Readers_are_shown_no_marks() => Assert.Empty(Parse("It rained.").QuerySelectorAll("mark"));

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string reasoning) => new HtmlParser().ParseDocument(ReasoningMarkup.ToHtml(reasoning, "source-"));
}
