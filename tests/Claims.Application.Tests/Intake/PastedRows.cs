using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Intake;

namespace Claims.Application.Tests.Intake;

public sealed class PastedRows
{
    private static readonly DateTimeOffset Now = new(2025, 8, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Columns_are_known_by_their_header_in_any_order()
    {
        var sheet = PastedSheet.Read("Who\tNotes\tDATE\tStatement\nA blog\tx\t2025-08\tThe moon is cheese\n");

        var row = Assert.Single(sheet.Rows);
        Assert.Equal((2, "The moon is cheese", "A blog", "2025-08"), (row.Number, row[SheetColumn.Statement], row[SheetColumn.Claimant], row[SheetColumn.SaidOn]));
        Assert.Equal(["Notes"], sheet.Unknown);
    }

    [Fact]
    public void Without_a_header_the_order_tells_them()
    {
        var row = Assert.Single(PastedSheet.Read("The moon is cheese\tIt is cheese\tA blog\t2025\thttps://example.org\tMoon; Food\tMoon is cheese\tde\tevent").Rows);

        Assert.Equal(1, row.Number);
        Assert.Equal("de", row[SheetColumn.Language]);
        Assert.Equal("event", row[SheetColumn.Kind]);
    }

    [Theory]
    [InlineData("a,b,c")]
    [InlineData("a;b;c")]
    [InlineData("a\tb\tc")]
    [InlineData("\uFEFFa\tb\tc\r\n\r\n")]
    [InlineData("\"a\",\"b\",\"c\"")]
    public void Tabs_commas_and_semicolons_part_cells(string text)
    {
        var row = Assert.Single(PastedSheet.Read(text).Rows);

        Assert.Equal(("a", "b", "c"), (row[SheetColumn.Statement], row[SheetColumn.Quote], row[SheetColumn.Claimant]));
    }

    [Theory]
    [InlineData("9999", false)]
    [InlineData("2025-08-28", false)]
    [InlineData("2025-08-27", true)]
    [InlineData("2025", true)]
    public void Nobody_said_it_on_a_day_that_is_still_to_come(string saidOn, bool isTaken)
    {
        var row = PastedClaim.Of(PastedSheet.Read($"The moon is cheese\t\tA blog\t{saidOn}").Rows.Single(), "en", Now);

        Assert.Equal(isTaken ? [] : [ClaimReferences.StillToCome], row.Problems);
    }

    [Fact]
    public void A_cell_between_quotation_marks_holds_line_breaks_tabs_and_marks()
    {
        var row = Assert.Single(PastedSheet.Read("\"one\ntwo\tthree \"\"four\"\"\"\tquote\tA blog").Rows);

        Assert.False(row.IsBroken);
        Assert.Equal("one\ntwo\tthree \"four\"", row[SheetColumn.Statement]);
    }

    [Fact]
    public void Marks_inside_a_cell_are_text()
    {
        var row = Assert.Single(PastedSheet.Read("He said \"cheese\" twice\t\tA blog").Rows);

        Assert.False(row.IsBroken);
        Assert.Equal("He said \"cheese\" twice", row[SheetColumn.Statement]);
    }

    [Theory]
    [InlineData("fine\tq\tA blog\n\"never closed\tq\tA blog\nswallowed\tq\tA blog", 2)]
    [InlineData("\"closed\" and more\tq\tA blog", 1)]
    public void A_row_whose_marks_do_not_pair_up_says_so(string text, int number)
    {
        var broken = PastedSheet.Read(text).Rows.Select(row => PastedClaim.Of(row, "en", Now)).Single(row => row.Row.IsBroken);

        Assert.Equal(number, broken.Row.Number);
        Assert.StartsWith("The quotation marks in this row do not pair up", Assert.Single(broken.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_rows_are_passed_over_and_counted()
    {
        var sheet = PastedSheet.Read("first\tq\tA\n\n\t\t\nfourth\tq\tA\n");

        Assert.Equal([1, 4], sheet.Rows.Select(row => row.Number));
    }

    /// <summary>Text that a parser may choke on; it must come back as rows, whatever they say.</summary>
    public static TheoryData<string, string> Rubbish => new()
    {
        { "nothing", "" },
        { "a mark", "\"" },
        { "marks", new string('"', 9_999) },
        { "lone surrogates", "\uD800\t\uDC00\tA" },
        { "replacement characters", "\uFFFD\uFFFD\t\0\tA" },
        { "a line of a million", new string('x', 999_999) },
        { "100,000 tabs", new string('\t', 100_000) + "x" },
        { "100,000 line ends", new string('\n', 100_000) + "x" },
        { "carriage returns", "a\tb\tc\rd\te\tf" },
        { "overrides", "\u202Edrow\u202C\t\u200B\u200B\tA" },
        { "a long word", new string('w', 10_000) + "\tq\tA" },
    };

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void Rubbish_is_read_without_a_fault(string what, string text)
    {
        var claims = PastedSheet.Read(text).Rows.Select(row => PastedClaim.Of(row, "en", Now)).ToList();

        Assert.True(claims.TrueForAll(claim => claim.Problems.All(problem => problem.EndsWith('.'))), what);
    }

    [Fact]
    public void A_formula_is_text()
    {
        var row = PastedClaim.Of(PastedSheet.Read("=HYPERLINK(\"x\")\t+1\t@A").Rows.Single(), "en", Now);

        Assert.Empty(row.Problems);
        Assert.Equal(("=HYPERLINK(\"x\")", "+1", "@A"), (row.Claim.Wording.Statement, row.Claim.Wording.Quote, row.Claimant));
    }

    [Theory]
    [InlineData("\t\tA", "Write the statement: one neutral sentence.")]
    [InlineData("s\t\t", "Say who makes the claim.")]
    [InlineData("s\t\tA\t5/8/2025", WrittenDate.Hint)]
    [InlineData("s\t\tA\t0000", WrittenDate.Hint)]
    [InlineData("s\t\tA\t\texample.org", "Write a whole address, beginning with http:// or https://.")]
    [InlineData("s\t\tA\t\tjavascript:alert(1)", "Write a whole address, beginning with http:// or https://.")]
    [InlineData("s\t\tA\t\t\t\t\tKlingon language", "Name the language of the words by its code, such as en, ko or pt-BR.")]
    [InlineData("s\t\tA\t\t\t\t\t\trumour", "The kind is one of figure, event, quotation, policy, causal, media, other.")]
    public void What_is_wrong_with_a_row_is_said_in_words(string text, string problem) =>
        Assert.Equal([problem], PastedClaim.Of(PastedSheet.Read(text).Rows.Single(), "en", Now).Problems);

    [Theory]
    [InlineData("2025-08-25", "2025-08-25")]
    [InlineData("2025-08", "2025-08")]
    [InlineData("2025", "2025")]
    [InlineData("2025-08-25 00:00:00", "2025-08-25")]
    [InlineData("2025-08-25T09:30:00Z", "2025-08-25")]
    [InlineData("25.8.2025", "2025-08-25")]
    [InlineData("25 August 2025", "2025-08-25")]
    [InlineData("25 Aug 2025", "2025-08-25")]
    [InlineData("August 25, 2025", "2025-08-25")]
    [InlineData("August 2025", "2025-08")]
    [InlineData("8/25/2025", "2025-08-25")]
    [InlineData("25/8/2025", "2025-08-25")]
    [InlineData("8/8/2025", "2025-08-08")]
    [InlineData("5/8/2025", null)]
    [InlineData("13/13/2025", null)]
    [InlineData("30 February 2025", null)]
    [InlineData("yesterday", null)]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("10000", null)]
    public void Dates_are_read_as_people_write_them_unless_they_mean_two_days(string text, string? date) =>
        Assert.Equal(date, WrittenDate.Read(text)?.ToString());

    [Fact]
    public void The_rows_that_stay_keep_their_header_and_their_shape()
    {
        var sheet = PastedSheet.Read("statement\tclaimant\r\ngood\tA\r\n\"two\nlines\"\t\r\n");

        var left = PastedSheet.Read(sheet.With([sheet.Rows[1]]));

        Assert.Equal("two\nlines", Assert.Single(left.Rows)[SheetColumn.Statement]);
        Assert.Equal("", sheet.With([]));
    }

    [Fact]
    public void A_row_becomes_a_claim_with_an_appearance_for_each_address()
    {
        var row = PastedClaim.Of(PastedSheet.Read("s\tq\tA\t2025-08\t\"https://example.org/1\nhttps://example.org/2\"\tMoon; Food, Moon\t\t\tEvent").Rows.Single(), "ko", Now);

        Assert.Empty(row.Problems);
        Assert.Equal(["https://example.org/1", "https://example.org/2"], row.Claim.Appearances.Select(seen => seen.Url));
        Assert.Equal(["Moon", "Food", "Moon"], row.Claim.Topics);
        Assert.Equal(("ko", ClaimKind.Event, PartialDate.Of(2025, 8)), (row.Claim.Wording.Language, row.Claim.Circumstances.Kind, row.Claim.Circumstances.SaidOn));
    }
}
