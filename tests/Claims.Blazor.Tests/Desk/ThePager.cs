using Bunit;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Desk;

namespace Claims.Blazor.Tests.Desk;

/// <summary>Says where one is in a list that may have a million rows, and leads only to pages that are there.</summary>
public sealed class ThePager : DeskContext
{
    [Theory]
    [InlineData("", 20, 20, false, "1–20 of 20", "")]
    [InlineData("", 20, 55, true, "1–20 of 55", "next last")]
    [InlineData("?after=36&at=21", 20, 55, true, "21–40 of 55", "first prev next last")]
    [InlineData("?after=16&at=41", 15, 55, false, "41–55 of 55", "first prev")]
    [InlineData("?before=16&at=21", 20, 55, true, "21–40 of 55", "first prev next last")]
    [InlineData("?before=36&at=2", 20, 55, false, "2–21 of 55", "next last")]
    [InlineData("?last=1&at=36", 20, 55, true, "36–55 of 55", "first prev")]
    [InlineData("?last=1", 20, 10_001, true, "The last 20 of 10,000+", "first prev")]
    [InlineData("?after=16", 20, 10_001, true, "20 of 10,000+", "first prev next last")]
    public void Leads_where_there_is_something(string query, int rows, int total, bool hasMore, string says, string leads)
    {
        var pager = ShowPager(query, rows, total, hasMore);

        Assert.Equal(says, pager.Find("[role=status]").TextContent);
        Assert.Equal(leads, string.Join(' ', pager.FindAll("a").Select(link => link.GetAttribute("rel"))));
    }

    [Fact]
    public void Goes_on_after_the_last_row_and_back_before_the_first()
    {
        var pager = ShowPager("?after=36&at=21", 20, 55, true);

        Assert.Equal("desk/claims?after=20&at=41", pager.Find("[rel=next]").GetAttribute("href"));
        Assert.Equal("desk/claims", pager.Find("[rel=prev]").GetAttribute("href"));
        Assert.Equal("desk/claims?last=1&at=36", pager.Find("[rel=last]").GetAttribute("href"));
        Assert.All(pager.FindAll("a.icon-only"), link => Assert.NotEmpty(link.GetAttribute("aria-label")!));
    }

    private IRenderedComponent<ClaimPager> ShowPager(string query, int rows, int total, bool hasMore) => Render<ClaimPager>(pager => pager
        .Add(part => part.Address, ClaimsAddress.Read("http://localhost/" + ClaimsAddress.Path + query))
        .Add(part => part.Page, new Page<ListClaims.Row>([.. Enumerable.Range(1, rows).Select(place => TheAddressOfTheList.Row(40 - place))], total, hasMore))
        .Add(part => part.PageSize, 20));
}
