namespace Claims.Application.Domain.Team;

/// <summary>One sign-in in one browser that its member signed out of: whoever still holds its cookie is nobody.</summary>
public sealed class EndedSession
{
    /// <summary>The life of a cookie that is not used, after which nobody can come with this one.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>The kind of claim under which a signed-in principal carries its session.</summary>
    public const string Carried = "claims:session";

    private EndedSession()
    {
    }

    public EndedSession(string id, DateTimeOffset at) => (Id, At) = (id, at);

    /// <summary>As the cookie carries it; says nothing of the member.</summary>
    public string Id { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
