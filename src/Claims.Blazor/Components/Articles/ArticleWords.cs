using Claims.Application.Domain.Articles;
using Claims.Application.Language.Spotting;
using Claims.Application.UseCases.Articles;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Articles;

/// <summary>How the workbench says things.</summary>
public static class ArticleWords
{
    public static string Of(SpotReason reason) => reason switch
    {
        SpotReason.Figure => "figure",
        SpotReason.Comparison => "comparison",
        SpotReason.Event => "event",
        SpotReason.NamedPerson => "named person",
        SpotReason.Quotation => "quotation",
        SpotReason.Cause => "cause",
        SpotReason.Opinion => "opinion",
        SpotReason.Question => "question",
        SpotReason.Promise => "promise",
        _ => "greeting",
    };

    /// <summary>For: "figure, comparison". What speaks against stands behind, since a high score can stand in spite of it: "figure; but opinion".</summary>
    public static string Why(IReadOnlyList<SpotReason> reasons)
    {
        var speaksFor = string.Join(", ", reasons.Where(Reasons.SpeaksFor).Select(Of));
        var against = string.Join(", ", reasons.Where(reason => !Reasons.SpeaksFor(reason)).Select(Of));
        return (speaksFor, against) switch
        {
            ("", "") => "its wording",
            (_, "") => speaksFor,
            ("", _) => $"its wording; but {against}",
            _ => $"{speaksFor}; but {against}",
        };
    }

    /// <param name="reason">Of the desk's list of refusals.</param>
    public static string NotChecked(string reason) => $"Not checked: {reason}.";

    /// <summary>How strongly a sentence is highlighted: 0 is not worth checking, 3 the most.</summary>
    public static int Strength(OpenArticle.WeighedSentence sentence) => !sentence.IsWorthChecking ? 0 : sentence.Score switch
    {
        < 0.55f => 1,
        < 0.8f => 2,
        _ => 3,
    };

    public static string OfStrength(int strength) => strength switch
    {
        1 => "perhaps worth checking",
        2 => "worth checking",
        _ => "well worth checking",
    };

    /// <summary>Outlet, author and day, as far as they are known.</summary>
    public static string Facts(ArticleFacts facts) =>
        string.Join(" · ", new[] { facts.Outlet, facts.Author, facts.PublishedOn is { } day ? SiteClock.Text(day) : null }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What a report says of a source beside its title: "Supports · The Paper · 25 August 2025 · “the passage”".</summary>
    public static string About(ReportArticle.SourceEntry source) => string.Join(" · ", new[]
    {
        Words.Of(source.Stance).Text.ToLowerInvariant(), source.Publisher, source.PublishedOn is { } day ? SiteClock.Text(day) : null, source.Passage is { Length: > 0 } passage ? $"“{passage}”" : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What stands before words that are shown by themselves: without a space after what opens.</summary>
    public static string Ahead(string before) => before is [] or [.., '(' or '“' or '„' or '«'] or ['"'] or [.., ' ', '"'] ? before : before + " ";

    /// <summary>What follows words, with a space before a word and none before a full stop.</summary>
    public static string Behind(string after) => after.Length > 0 && (char.IsLetterOrDigit(after[0]) || after[0] is '(' or '“' or '„' or '«' or '–' or '—') ? " " + after : after;

    public static string Progress(int claims, int decided) => claims switch
    {
        0 => "no claims yet",
        1 => $"1 claim, {decided} decided",
        _ => $"{claims} claims, {decided} decided",
    };
}
