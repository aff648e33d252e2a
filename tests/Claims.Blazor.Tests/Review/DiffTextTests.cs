using Bunit;
using Claims.Blazor.Components.Review;

namespace Claims.Blazor.Tests.Review;

public sealed class WhatChangedInAText : BunitContext
{
    [Theory]
    [InlineData("It cost sixty million.", "It cost sixty million.", "It cost sixty million.")]
    [InlineData("", "It cost.", "<ins>It cost.</ins>")]
    [InlineData("It cost.", "", "<del>It cost.</del>")]
    [InlineData("", "", "")]
    [InlineData("It cost forty million in May.", "It cost sixty million in May.", "It cost <del>forty</del><ins>sixty</ins> million in May.")]
    [InlineData("It cost €8.4 million for 1,200 people.", "It cost €8.9 million for 1,300 people.", "It cost €<del>8.4</del><ins>8.9</ins> million for <del>1,200</del><ins>1,300</ins> people.")]
    [InlineData("a < b", "a > b", "a <del>&lt;</del><ins>&gt;</ins> b")]
    public void Is_told_word_by_word_and_what_stayed_is_one_piece(string from, string to, string expected)
    {
        var shown = Render<DiffText>(parameters => parameters.Add(diff => diff.From, from).Add(diff => diff.To, to));

        Assert.Equal(expected, shown.Find(".diff").InnerHtml.Trim());
    }

    [Fact]
    public void A_long_text_with_one_change_is_four_pieces()
    {
        var words = string.Concat(Enumerable.Repeat("so many words ", 2_000));

        var shown = Render<DiffText>(parameters => parameters.Add(diff => diff.From, words + "old " + words).Add(diff => diff.To, words + "new " + words));

        Assert.Equal(4, shown.Find(".diff").ChildNodes.Count(node => node.TextContent.Trim().Length > 0));
    }
}
