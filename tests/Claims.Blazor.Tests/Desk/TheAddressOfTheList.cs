using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.UseCases.Desk;
using Claims.Blazor.Components.Desk;

namespace Claims.Blazor.Tests.Desk;

/// <summary>Reload, back and a link to a colleague bring the same list; a link that somebody mistyped brings a list too.</summary>
public sealed class TheAddressOfTheList
{
    public static TheoryData<string> Lists =>
    [
        "",
        "?q=bridge%20%26%20tunnel",
        "?stage=submitted,accepted",
        "?who=me",
        "?who=nobody",
        "?who=12",
        "?claimant=3&topic=4&rating=mostly-false",
        "?from=2025-08-01&to=2025-08-31",
        "?check=withdrawn",
        "?sort=due&dir=up",
        "?sort=saidon&dir=down&after=123.20250825&at=51",
        "?before=123&at=51",
        "?sort=lastchange&dir=up&last=1&at=901",
        "?dir=up",
    ];

    [Theory, MemberData(nameof(Lists))]
    public void Says_all_that_is_shown_and_nothing_else(string query) => Assert.Equal(ClaimsAddress.Path + query, Read(query).ToString());

    [Theory]
    [InlineData("?stage=nonsense,7,-1")]
    [InlineData("?who=somebody&claimant=-4&topic=1e3")]
    [InlineData("?from=2025-02-30&to=yesterday")]
    [InlineData("?check=0&sort=99&last")]
    [InlineData("?q=%20%20&rating=")]
    [InlineData("?sort=lastchange&after=12")]
    [InlineData("?after=12.5&at=40")]
    [InlineData("?after=1.2.3&before=x")]
    [InlineData("?at=99999999999999999999")]
    [InlineData("?%FF=%FF&&&=")]
    public void Leaves_out_what_cannot_be_read(string query)
    {
        var address = Read(query);
        Assert.Equal(0, address.Filters);
        Assert.Contains(address.Place, new[] { ClaimPlace.First, ClaimPlace.Last });
    }

    [Fact]
    public void Counts_the_filters_that_are_on_and_clears_them_together()
    {
        var address = Read("?q=bridge&stage=submitted,accepted&who=me&claimant=3&topic=4&rating=false&from=2025-08-01&to=2025-08-31&check=live&sort=due&dir=up&after=7.20250825&at=51");
        Assert.Equal(8, address.Filters);

        var cleared = address.With(new ClaimFilter());

        Assert.Equal("desk/claims?sort=due&dir=up", cleared.ToString());
    }

    [Fact]
    public void Turns_the_order_round_at_the_second_click_and_begins_at_the_first_page()
    {
        var start = Read("?after=9&at=51");

        Assert.Equal("desk/claims?dir=up", start.By(ClaimOrder.Number).ToString());
        Assert.Equal("desk/claims?sort=due&dir=up", start.By(ClaimOrder.Due).ToString());
        Assert.Equal("desk/claims?sort=due&dir=down", start.By(ClaimOrder.Due).By(ClaimOrder.Due).ToString());
        Assert.Equal("desk/claims?sort=lastchange&dir=down", start.By(ClaimOrder.LastChange).ToString());
    }

    [Fact]
    public void Leads_from_page_to_page_by_the_claim_at_the_edge()
    {
        var first = Read("?stage=live&sort=due&dir=up");
        var next = first.AtNext(Row(7) with { DueOn = new DateOnly(2025, 8, 25) }, 50);

        Assert.Equal(next, Read(next.ToString()[ClaimsAddress.Path.Length..]));
        Assert.Equal((51, 7L), (next.At, next.Place.Number));
        // Who pages back to where the list begins gets the beginning, and not a page that ends before its first row.
        Assert.Equal(first, next.AtBefore(Row(8), 50));
        Assert.Equal(101, (next with { At = 151 }).AtBefore(Row(8), 50).At);
        Assert.Equal((951, ClaimPlace.Last), (next.AtLast(1000, 50).At, next.AtLast(1000, 50).Place));
        Assert.Null(next.AtLast(null, 50).At);
    }

    private static ClaimsAddress Read(string query) => ClaimsAddress.Read("http://localhost/" + ClaimsAddress.Path + query);

    internal static ListClaims.Row Row(long number) => new(
        number, Stage.Accepted, PublicationState.None, "It cost 40 million", "The bridge cost 40 million.", 1, "The mayor", null, null, null, null, null, Priority.Normal, null, [], default, default, 1);
}
