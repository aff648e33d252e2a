using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;
using Microsoft.Extensions.Configuration;

namespace Claims.Blazor.Tests.Pieces;

public sealed class TheSiteClock
{
    private readonly FixedClock clock = new();

    [Theory]
    [InlineData(30, "just now")]
    [InlineData(4 * 60, "4 min")]
    [InlineData(3 * 3600, "3 h")]
    [InlineData(2 * 86400, "2 d")]
    [InlineData(30 * 86400, "27 Jul")]
    public void Says_how_long_ago(int seconds, string text) => Assert.Equal(text, In("UTC").Ago(clock.Now.AddSeconds(-seconds)));

    [Theory]
    [InlineData(-2, "2 d late")]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(5, "in 5 d")]
    [InlineData(20, "15 Sept")]
    public void Says_when_something_is_due(int days, string text) => Assert.Equal(text, In("UTC").Due(new DateOnly(2025, 8, 26).AddDays(days)));

    [Fact]
    public void Counts_days_in_the_zone_of_the_site()
    {
        clock.Advance(TimeSpan.FromHours(14));

        Assert.Equal(new DateOnly(2025, 8, 27), In("Asia/Seoul").Today);
        Assert.Equal("27 Aug 2025, 08:00 Asia/Seoul", In("Asia/Seoul").Exact(clock.Now));
    }

    [Fact]
    public void Is_only_as_precise_as_a_date_is_known()
    {
        Assert.Equal("August 2025", SiteClock.Text(PartialDate.Of(2025, 8)!.Value));
        Assert.Equal("2025", SiteClock.Text(PartialDate.Of(2025)!.Value));
    }

    private SiteClock In(string zone) =>
        new(clock, new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Site:TimeZone"] = zone }).Build());
}
