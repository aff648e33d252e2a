using System.Text.Json;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;

namespace Claims.Application.Tests.Publishing;

public class TheClaimReview
{
    private const string Page = "https://checks.example/checks/3/the-bridge";
    private static readonly DateTimeOffset Published = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Modified = new(2026, 3, 9, 8, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Says_everything_that_the_table_asks_for()
    {
        var review = Read(Check());
        Assert.Equal("https://schema.org", Text(review, "@context"));
        Assert.Equal("ClaimReview", Text(review, "@type"));
        Assert.Equal(Page, Text(review, "url"));
        Assert.Equal("The bridge cost 40 million", Text(review, "claimReviewed"));
        Assert.Equal("2026-03-02T12:00:00Z", Text(review, "datePublished"));
        Assert.Equal("2026-03-09T06:30:00Z", Text(review, "dateModified"));
        Assert.Equal("en", Text(review, "inLanguage"));

        var rating = review.GetProperty("reviewRating");
        Assert.Equal("Rating", Text(rating, "@type"));
        Assert.Equal("Mostly false", Text(rating, "alternateName"));
        Assert.Equal((2, 5, 1), (Number(rating, "ratingValue"), Number(rating, "bestRating"), Number(rating, "worstRating")));
        Assert.Equal("It cost sixty million.", Text(rating, "ratingExplanation"));

        var author = review.GetProperty("author");
        Assert.Equal(("Organization", "The Desk", "https://checks.example/"), (Text(author, "@type"), Text(author, "name"), Text(author, "url")));

        var claim = review.GetProperty("itemReviewed");
        Assert.Equal("Claim", Text(claim, "@type"));
        Assert.Equal("2026-03-01", Text(claim, "datePublished"));
        Assert.Equal(("CreativeWork", "https://gazette.example/1"), (Text(claim.GetProperty("firstAppearance"), "@type"), Text(claim.GetProperty("firstAppearance"), "url")));
        Assert.Equal("https://courier.example/2", Text(Assert.Single(claim.GetProperty("appearance").EnumerateArray()), "url"));

        var claimant = claim.GetProperty("author");
        Assert.Equal(("Person", "The mayor", "Mayor"), (Text(claimant, "@type"), Text(claimant, "name"), Text(claimant, "jobTitle")));
        Assert.Equal("https://www.wikidata.org/wiki/Q1", Text(claimant, "sameAs"));
    }

    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-03", "2026-03")]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData(null, null)]
    [InlineData("last spring", null)]
    public void A_date_is_only_as_precise_as_known(string? saidOn, string? emitted)
    {
        var claim = Read(Check() with { SaidOn = saidOn }).GetProperty("itemReviewed");
        Assert.Equal(emitted, claim.TryGetProperty("datePublished", out var date) ? date.GetString() : null);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(0, 5, 0)]
    [InlineData(3, 3, 3)]
    [InlineData(6, 5, 1)]
    [InlineData(2, null, 1)]
    public void All_three_numbers_are_left_out_when_one_of_them_cannot_stand(int? value, int? best, int? worst)
    {
        var rating = Read(Check() with { Rating = Rated(value, best, worst) }).GetProperty("reviewRating");
        Assert.Equal("Mostly false", Text(rating, "alternateName"));
        Assert.All(new[] { "ratingValue", "bestRating", "worstRating" }, name => Assert.False(rating.TryGetProperty(name, out _)));
    }

    [Fact]
    public void A_desk_without_ratings_gives_its_conclusion_as_the_name()
    {
        var rating = Read(Check() with { Rating = null }).GetProperty("reviewRating");
        Assert.Equal("It cost sixty million.", Text(rating, "alternateName"));
        Assert.False(rating.TryGetProperty("ratingExplanation", out _));
    }

    [Fact]
    public void An_unknown_claimant_is_named_nobody()
    {
        var check = Check();
        var review = Read(check with { Claimant = check.Claimant with { IsUnknown = true, Name = "Viral posts" } });
        Assert.False(review.GetProperty("itemReviewed").TryGetProperty("author", out _));
    }

    [Fact]
    public void An_organisation_has_no_job_title_and_may_have_several_addresses()
    {
        var check = Check();
        var author = Read(check with { Claimant = check.Claimant with { IsOrganisation = true, SameAs = ["https://a.example", "javascript:alert(1)", "https://b.example"] } })
            .GetProperty("itemReviewed").GetProperty("author");
        Assert.Equal("Organization", Text(author, "@type"));
        Assert.False(author.TryGetProperty("jobTitle", out _));
        Assert.Equal(["https://a.example", "https://b.example"], author.GetProperty("sameAs").EnumerateArray().Select(address => address.GetString()));
    }

    [Fact]
    public void An_appearance_without_an_address_is_left_out_and_never_empty()
    {
        var check = Check();
        var claim = Read(check with { Appearances = [check.Appearances[0] with { Url = null }, check.Appearances[1] with { Url = "" }] }).GetProperty("itemReviewed");
        Assert.False(claim.TryGetProperty("firstAppearance", out _));
        Assert.False(claim.TryGetProperty("appearance", out _));
    }

    [Fact]
    public void A_claim_of_which_nothing_is_known_is_left_out_whole()
    {
        var check = Check();
        var review = Read(check with { SaidOn = null, Appearances = [], Claimant = check.Claimant with { IsUnknown = true } });
        Assert.False(review.TryGetProperty("itemReviewed", out _));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("\u2028 \" ' & \\ \n 북한 😀")]
    public void No_text_ends_the_script_element_and_every_text_comes_back_whole(string hostile)
    {
        var check = Check();
        var json = ClaimReviewMarkup.Of(check with { Wording = check.Wording with { ShortClaim = hostile } }, Page, Published, Modified, Desk);
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('\u2028', json);
        Assert.Equal(hostile, JsonDocument.Parse(json).RootElement.GetProperty("claimReviewed").GetString());
    }

    [Fact]
    public void The_statement_stands_in_where_there_is_no_short_claim()
    {
        var check = Check();
        Assert.Equal("The bridge cost 40 million.", Text(Read(check with { Wording = check.Wording with { ShortClaim = "" } }), "claimReviewed"));
    }

    private static readonly PublishingDesk Desk = new("The Desk", "https://checks.example/");

    private static JsonElement Read(PublishedCheck check) => JsonDocument.Parse(ClaimReviewMarkup.Of(check, Page, Published, Modified, Desk)).RootElement;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static PublishedRating Rated(int? value, int? best, int? worst) =>
        new(9, "mostly-false", "Scale", "Mostly false", "Not as said.", "r-mostly-false", "cross-nearly", value, best, worst, true);

    private static PublishedCheck Check() => new(
        PublishedCheck.CurrentSchema, 3, "en", "The bridge cost sixty million", "", "It cost sixty million.", "Because [1].", "the desk",
        new PublishedWording("It cost forty million", "en", null, null, "The bridge cost 40 million.", "The bridge cost 40 million"), ClaimKind.Figure,
        new PublishedClaimant(7, "The mayor", false, false, "Mayor", ["https://www.wikidata.org/wiki/Q1"]), null, "2026-03-01", null, [],
        [
            new PublishedAppearance("https://gazette.example/1", "Gazette", "2026-03-01", Medium.Article, false, null, null, false),
            new PublishedAppearance("https://courier.example/2", null, null, Medium.Post, true, null, null, false),
        ],
        Rated(2, 5, 1), [], [], RightOfReply.NotStated, new DateOnly(2026, 3, 2), null, null);
}
