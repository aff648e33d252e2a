using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Articles;

/// <summary>A text under check: what it says of itself, its text as it was read each time, and where claims were taken from it.</summary>
public sealed class Article
{
    private readonly List<ArticleVersion> versions = [];
    private readonly List<ArticleMark> marks = [];
    private readonly List<PutAwayMatch> putAway = [];
    private readonly List<HistoryEntry> history = [];

    private Article()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    public string? Author { get; private set; }

    public string? Outlet { get; private set; }

    public PartialDate? PublishedOn { get; private set; }

    /// <summary>Canonical; nothing for a text that stands nowhere.</summary>
    public string? Url { get; private set; }

    /// <summary>SHA-256 of <see cref="Url"/>: an article that is pasted a second time is found again.</summary>
    public byte[]? UrlHash { get; private set; }

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "";

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Oldest first; at least one.</summary>
    public IReadOnlyList<ArticleVersion> Versions => versions;

    public IReadOnlyList<ArticleMark> Marks => marks;

    /// <summary>What the margin does not propose any more.</summary>
    public IReadOnlyList<PutAwayMatch> PutAway => putAway;

    public IReadOnlyList<HistoryEntry> History => history;

    public ArticleVersion Latest => versions[^1];

    public static Article Add(ArticleFacts facts, string text, ArticleOrigin origin, Act act)
    {
        var article = new Article { AddedById = act.By!.Value, AddedAt = act.At };
        var changes = new Changes();
        article.Apply(facts, changes);
        article.versions.Add(new ArticleVersion(1, CleanText.Lines(text), origin, act));
        article.history.Add(new HistoryEntry(act, "article.added", changes.Found));
        return article;
    }

    /// <summary>Saving what is there already leaves no trace.</summary>
    public Result Change(ArticleFacts facts, Act act)
    {
        var changes = new Changes();
        Apply(facts, changes);
        if (changes.Any) history.Add(new HistoryEntry(act, "article.changed", changes.Found));
        return Result.Done;
    }

    /// <summary>The article as it reads now; earlier texts stay, and so do the marks.</summary>
    public Result Renew(string text, ArticleOrigin origin, Act act)
    {
        var clean = CleanText.Lines(text);
        if (clean == Latest.Text) return Error.Refused("article.unchanged", "The text is the same as before: there is nothing new to keep.");
        if (versions.Count >= Limits.ArticleVersions) return Error.Refused("article.too-many-versions", $"An article keeps at most {Limits.ArticleVersions} versions.");
        versions.Add(new ArticleVersion(Latest.Number + 1, clean, origin, act));
        history.Add(new HistoryEntry(act, "article.renewed", [new FieldChange("version", Changes.Text(Latest.Number - 1), Changes.Text(Latest.Number))]));
        return Result.Done;
    }

    /// <summary>A claim was taken from here.</summary>
    public Result Mark(long claimId, Anchor anchor, Act act)
    {
        if (marks.Exists(mark => mark.ClaimId == claimId)) return Error.Refused("article.marked", $"Claim {claimId} is marked in this article already.");
        if (marks.Count >= Limits.ArticleMarks) return Error.Refused("article.too-many-marks", $"An article has at most {Limits.ArticleMarks} claims.");
        marks.Add(new ArticleMark(marks.Count == 0 ? 1 : marks.Max(mark => mark.Number) + 1, claimId, anchor, Latest.Number, act));
        history.Add(new HistoryEntry(act, "article.marked", [new FieldChange("claim", null, Changes.Text(claimId))]));
        return Result.Done;
    }

    /// <summary>The claim stays; only its place in this article goes.</summary>
    public Result Unmark(int number, Act act)
    {
        if (marks.Find(mark => mark.Number == number) is not { } gone) return Error.NotFound("mark");
        marks.Remove(gone);
        history.Add(new HistoryEntry(act, "article.unmarked", [new FieldChange("claim", Changes.Text(gone.ClaimId), null)]));
        return Result.Done;
    }

    /// <summary>The margin proposes a match of these words no more, or again. Saying the same twice leaves no trace.</summary>
    /// <param name="named">How history names the other: "#12", or publisher and title.</param>
    public Result PutMatchAway(string words, MatchedWith other, bool isAway, string named, Act act)
    {
        var before = putAway.Find(known => known.IsAbout(words, other));
        if (before is not null == isAway) return Result.Done;
        if (before is not null) putAway.Remove(before);
        else if (putAway.Count >= Limits.ArticlePutAway) return Error.Refused("article.too-many-put-away", $"At most {Limits.ArticlePutAway} matches of an article can be put away.");
        else putAway.Add(new PutAwayMatch(words, other, act));
        history.Add(new HistoryEntry(act, isAway ? "article.match-put-away" : "article.match-brought-back", [new FieldChange("match", null, named)]));
        return Result.Done;
    }

    private void Apply(ArticleFacts facts, Changes changes)
    {
        Title = changes.Set("title", Title, CleanText.Line(facts.Title));
        Author = changes.Set("author", Author, CleanText.LineOrNull(facts.Author));
        Outlet = changes.Set("outlet", Outlet, CleanText.LineOrNull(facts.Outlet));
        PublishedOn = changes.Set("publishedOn", PublishedOn, facts.PublishedOn);
        Url = changes.Set("url", Url, facts.Url is null ? null : CanonicalUrl.Of(facts.Url));
        UrlHash = Url is null ? null : LookupKey.Hash(Url);
        Language = changes.Set("language", Language, CleanText.Line(facts.Language));
    }
}

/// <summary>What is known of an article; see <see cref="Article"/> for the meaning of each.</summary>
public sealed record ArticleFacts(string Title, string? Author, string? Outlet, PartialDate? PublishedOn, string? Url, string Language);

/// <summary>How a text came to the desk.</summary>
public enum ArticleOrigin
{
    Pasted,
    Uploaded,
    Fetched,
}
