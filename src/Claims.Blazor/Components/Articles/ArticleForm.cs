using Claims.Application.Domain.Articles;
using Claims.Application.Kernel;
using Claims.Blazor.Components.Pieces;

namespace Claims.Blazor.Components.Articles;

/// <summary>What is known of an article, as it is typed.</summary>
public sealed class ArticleForm
{
    public string Title { get; set; } = "";

    public string Author { get; set; } = "";

    public string Outlet { get; set; } = "";

    public PartialDateText PublishedOn { get; set; } = new();

    public string Url { get; set; } = "";

    /// <summary>Empty: found from the text.</summary>
    public string Language { get; set; } = "";

    public static ArticleForm Of(ArticleFacts facts) => new()
    {
        Title = facts.Title,
        Author = facts.Author ?? "",
        Outlet = facts.Outlet ?? "",
        PublishedOn = PartialDateText.Of(facts.PublishedOn),
        Url = facts.Url ?? "",
        Language = facts.Language,
    };

    /// <summary>What a page or a file says of itself; what it does not say stays as it was typed.</summary>
    public void Take(ArticleFacts facts)
    {
        if (facts.Title.Length > 0) Title = facts.Title;
        Author = facts.Author ?? Author;
        Outlet = facts.Outlet ?? Outlet;
        if (facts.PublishedOn is { } day) PublishedOn = PartialDateText.Of(day);
        Url = facts.Url ?? Url;
        if (facts.Language.Length > 0) Language = facts.Language;
    }

    public ArticleFacts ToFacts() => new(Title, Author, Outlet, PublishedOn.Sent, CleanText.LineOrNull(Url), Language);
}
