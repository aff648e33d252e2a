namespace Claims.Application.Domain.Desk;

/// <summary>What a member has typed and not saved yet; nobody else sees it.</summary>
public sealed class MemberDraft
{
    private MemberDraft()
    {
    }

    public MemberDraft(long memberId, string place, string text, DateTimeOffset at) => (MemberId, Place, Text, SavedAt) = (memberId, place, text, at);

    public long Id { get; private set; }

    public long MemberId { get; private set; }

    /// <summary>Which form of which record, e.g. <c>claim/3/verdict</c>; unique per member.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The form's fields as JSON.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public void Save(string text, DateTimeOffset at) => (Text, SavedAt) = (text, at);
}
