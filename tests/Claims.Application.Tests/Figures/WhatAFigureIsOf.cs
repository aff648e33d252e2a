using System.Text.RegularExpressions;
using Claims.Application.Kernel;
using Claims.Application.UseCases.Research;

namespace Claims.Application.Tests.Figures;

/// <summary>What a figure of a sentence is proposed to measure, and for which day.</summary>
public sealed partial class WhatAFigureIsOf
{
    private static readonly PartialDate SaidOn = PartialDate.Of(2025, 8, 25)!.Value;

    [Theory]
    [InlineData("It recalls a $350 billion investment pledge by the Koreans, the largest so far.", "$350 billion", "Investment pledge by the Koreans")]
    [InlineData("The city paid $60 million for the new bridge over the old harbour.", "$60 million", "The city paid")]
    [InlineData("He said that the bridge had cost $60 million when it was opened in May 2021.", "$60 million", "The bridge had cost")]
    [InlineData("Unemployment doubled to 12 percent last year, Maria Lopez told parliament.", "12 percent", "Unemployment doubled")]
    [InlineData("In 2024, exports rose to $5 billion.", "$5 billion", "Exports rose")]
    [InlineData("Some 12,000 people left the islands for the coast of the mainland.", "12,000 people", "Left the islands for the coast")]
    [InlineData("El puente costó 60 millones de euros cuando se inauguró.", "60 millones de euros", "El puente costó")]
    [InlineData("Inflation in the euro area fell to 2.1 percent in October, the lowest since July 2021.", "2.1 percent", "Inflation in the euro area fell")]
    [InlineData("$5 billion", "$5 billion", "Figure")]
    public void The_phrase_has_no_loose_ends(string text, string words, string measure) => Assert.Equal(measure, Assert.Single(Of(text), figure => figure.ClaimWords!.Contains(words, StringComparison.Ordinal)).Facts.Measure);

    [Theory]
    [InlineData("Exports reached $350 billion, up from $340 billion in 2023.", "350:2025-08-25 340:2023")]
    [InlineData("Exports reached $350 billion in 2024, up from $340 billion in 2023.", "350:2024 340:2023")]
    [InlineData("Exports rose from $340 billion in 2023 to $350 billion.", "340:2023 350:2025-08-25")]
    [InlineData("Exports reached $350 billion, $10 billion more than in 2023.", "350:2025-08-25 10:2025-08-25")]
    [InlineData("Exports reached $350 billion, compared with $340 billion the time before.", "350:2025-08-25 340:")]
    [InlineData("Las exportaciones llegaron a 350 millones de euros, frente a 340 millones de euros en 2023.", "350:2025-08-25 340:2023")]
    [InlineData("Exports rose to $350 billion and imports to $340 billion in 2023.", "350:2023 340:2023")]
    [InlineData("More than $350 billion was paid in May 2021.", "350:2021-05")]
    [InlineData("It was $350 billion in 2021 and $340 billion in 2022.", "350:2021 340:2022")]
    public void What_is_compared_with_keeps_its_day_to_itself(string text, string days) =>
        Assert.Equal(days, string.Join(' ', Of(text).Select(figure => $"{Digits().Match(figure.ClaimWords!).Value}:{figure.Facts.AsOf}")));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private static IReadOnlyList<ProposeFigures.FigureProposal> Of(string text)
    {
        var mentions = MentionedFigures.In(new ReadText(text, text.StartsWith("El ", StringComparison.Ordinal) || text.StartsWith("Las ", StringComparison.Ordinal) ? "es" : "en", SaidOn.Earliest, null)).ToList();
        return MentionedFigures.Propose([], mentions, new FiguresInTime(mentions, SaidOn));
    }
}
