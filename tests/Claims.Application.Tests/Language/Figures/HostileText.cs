using System.Diagnostics;
using System.Text;
using Claims.Application.Language.Figures;

namespace Claims.Application.Tests.Language.Figures;

/// <summary>Whatever somebody pastes: it is read without a fault and in time that grows with its length.</summary>
public sealed class HostileText
{
    private static readonly string[] Scraps =
    [
        "1", "12", "350", "2018", "1,234", "1.234.567,8", "0", "00", "999999999999999999999999999999", " ", " ", "  ", "\n", "\t", "\u00A0", "\u202F", "-", "–", "—", "~", ".", ",", ":", "/", "%", "$", "€", "US$",
        "£", "₩", "(", ")", "[", "]", "+", "#", "'", "½", "°C", "m", "km", "bn", "k", "M", "million", "billion", "hundred", "thousand", "trillion", "quadrillion", "crore", "a", "an", "one", "two", "twenty", "and a half",
        "half a", "third", "of", "in", "from", "to", "between", "and", "since", "until", "before", "about", "at least", "percent", "percentage points", "dollars", "won", "people", "days", "years", "June", "May", "Monday", "Q3",
        "1990s", "the", "century", "ago", "last", "fiscal year", "de", "mil", "millones", "entre", "y", "enero", "siglo", "XX", "년", "월", "일", "억", "만", "천", "십", "조", "명", "중", "약", "이상", "분의", "부터", "까지", "섭씨",
        "é", "e\u0301", "\u0301", "\uD800", "\uDC00", "😀", "\0", "İ", "ß", "１２", "٣", "http://", "never", "th", "st", "T", "Z", "B-52",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ko")]
    [InlineData("zz-ZZ")]
    public void Any_string_is_read_without_a_fault(string language)
    {
        var random = new Random(20250825);
        for (var i = 0; i < 5000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(1, 14); n > 0; n--) text.Append(random.Next(12) == 0 ? ((char)random.Next(1, 0x10000)).ToString() : Scraps[random.Next(Scraps.Length)]).Append(random.Next(2) == 0 ? " " : "");
            Holds(text.ToString(), language, i % 3 == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)));
        }
    }

    [Theory]
    [InlineData("first day", "0001-01-01")]
    [InlineData("last day", "9999-12-31")]
    public void The_ends_of_the_calendar_are_no_edge_to_fall_from(string which, string day)
    {
        foreach (var text in new[] { "last year", "next year", "last week", "next week", "yesterday", "tomorrow", "two thousand years ago", "in the past 2000 decades", "this week", "on Monday", "next Monday", "last century", "3 December", "last quarter", "in the past 2000 centuries" })
            Assert.True(FigureFinder.Find(text, "en", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Count <= 2, which);
    }

    [Fact]
    public void Long_runs_of_anything_take_no_more_than_their_length()
    {
        var watch = Stopwatch.StartNew();
        foreach (var scrap in Scraps.Concat(["1,", "1.", "1 ", "2018-", "one ", "twenty-", "from 1 to ", "between 10 and ", "a\u0301", "June ", "1/", "+1-", "천", "1천", "hundred and ", "$1-", "12:", "half a ", "a quarter of a "]))
            Holds(string.Concat(Enumerable.Repeat(scrap, 30_000 / scrap.Length)), "en", null, mayBeSlow: true);
        // Some four million characters, read in seconds. Work that grew with the square of the length would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    private static void Holds(string text, string language, DateOnly? readOn, bool mayBeSlow = false)
    {
        var end = 0;
        foreach (var mention in FigureFinder.Find(text, language, readOn))
        {
            Assert.True(mention.Start >= end && mention.Length > 0 && mention.End <= text.Length, $"[{mention.Start}, {mention.End}) after {end} in {(mayBeSlow ? text[..20] : text)}");
            end = mention.End;
            Assert.NotEqual("", mention.ToString());
            if (mention is FigureMention { High: { } high } figure) Assert.True(figure.Low < high, mention.ToString());
            if (mention is DateMention { From: { } from, To: { } to }) Assert.True(from.Earliest <= to.Latest, mention.ToString());
        }
    }
}
