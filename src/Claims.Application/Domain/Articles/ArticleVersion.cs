using Claims.Application.Domain.History;

namespace Claims.Application.Domain.Articles;

/// <summary>An article's text as it was read at one time; never changed.</summary>
public sealed class ArticleVersion
{
    private ArticleVersion()
    {
    }

    internal ArticleVersion(int number, string text, ArticleOrigin origin, Act act) => (Number, Text, Origin, AddedById, AddedAt) = (number, text, origin, act.By!.Value, act.At);

    public long Id { get; private set; }

    public long ArticleId { get; private set; }

    /// <summary>1 is the first.</summary>
    public int Number { get; private set; }

    /// <summary>Paragraphs, parted by line breaks.</summary>
    public string Text { get; private set; } = "";

    public ArticleOrigin Origin { get; private set; }

    public long AddedById { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }
}
