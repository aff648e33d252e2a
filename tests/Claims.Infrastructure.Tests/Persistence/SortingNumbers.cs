using Claims.Infrastructure.Persistence;

namespace Claims.Infrastructure.Tests.Persistence;

public sealed class SortingNumbers
{
    [Fact]
    public void Numbers_come_back_as_they_were_and_their_texts_sort_as_they_do()
    {
        var random = new Random(6);
        var numbers = Enumerable.Range(0, 4000).Select(_ => Any(random)).Concat([0, 1, -1, 10, -10, 100, 0.1m, -0.1m, 999_999_999_999_999_999_999_999m, -999_999_999_999_999_999_999_999m, 0.0000000001m]).Distinct().ToList();

        Assert.All(numbers, number => Assert.Equal(number, SortableNumber.Read(SortableNumber.Write(number))));
        Assert.All(numbers, number => Assert.True(SortableNumber.Write(number).Length <= SortableNumber.Longest, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(numbers.Order(), numbers.OrderBy(SortableNumber.Write, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("350", "23235")]
    [InlineData("0.73", "22973")]
    [InlineData("0", "1")]
    [InlineData("-5", "0694~")]
    public void The_text_is_as_it_is_told(string number, string text) =>
        Assert.Equal(text, SortableNumber.Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    // Of every size, and many that begin alike.
    private static decimal Any(Random random)
    {
        var number = decimal.Round(random.Next(-2000, 2000) / (decimal)random.Next(1, 50), random.Next(0, 8));
        for (var n = random.Next(0, 18); n > 0; n--) number *= 10;
        return number;
    }
}
