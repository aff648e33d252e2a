using Claims.Application.Domain.History;
using Claims.Application.Kernel;

namespace Claims.Application.Domain.Team;

/// <summary>Somebody of the desk. Shares the key with the sign-in record; is deactivated, never deleted, while the name stands under work.</summary>
public sealed class Member
{
    private readonly List<HistoryEntry> history = [];

    private Member()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Upper-case e-mail address; unique.</summary>
    public string EmailKey { get; private set; } = "";

    public Roles Roles { get; private set; }

    public bool IsActive { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Single keys (<c>c</c>, <c>e</c>, <c>g</c> …) act; may be switched off (WCAG 2.1.4).</summary>
    public bool UsesSingleKeys { get; private set; } = true;

    public IReadOnlyList<HistoryEntry> History => history;

    public static string KeyOf(string email) => CleanText.Line(email).ToUpperInvariant();

    /// <summary>Somebody new; cannot sign in before a password is set by the one-time link.</summary>
    public static Result<Member> Invite(string name, string email, Roles roles, Act act)
    {
        if (roles == Roles.None) return Error.Invalid("Roles", "Choose at least one role.");
        var member = new Member
        {
            Name = CleanText.Line(name),
            Email = CleanText.Line(email),
            EmailKey = KeyOf(email),
            Roles = roles,
            IsActive = true,
            JoinedAt = act.At,
        };
        member.Record(act, "member.invited", new FieldChange("roles", null, roles.ToString()));
        return member;
    }

    /// <param name="isLastAdministrator">No other active member is an administrator.</param>
    public Result ChangeRoles(Roles roles, bool isLastAdministrator, Act act)
    {
        if (roles == Roles.None) return Error.Invalid("Roles", "Choose at least one role. To lock somebody out, deactivate.");
        if (roles == Roles) return Error.Refused("member.same-roles", "These are the roles already.");
        if (isLastAdministrator && !roles.HasFlag(Roles.Administrator)) return LastAdministrator;
        Record(act, "member.roles-changed", new FieldChange("roles", Roles.ToString(), roles.ToString()));
        Roles = roles;
        return Result.Done;
    }

    /// <inheritdoc cref="ChangeRoles"/>
    public Result Deactivate(bool isLastAdministrator, Act act)
    {
        if (!IsActive) return Error.Refused("member.inactive", "This member is deactivated already.");
        if (isLastAdministrator && Roles.HasFlag(Roles.Administrator)) return LastAdministrator;
        IsActive = false;
        Record(act, "member.deactivated");
        return Result.Done;
    }

    public Result Reactivate(Act act)
    {
        if (IsActive) return Error.Refused("member.active", "This member is active already.");
        IsActive = true;
        Record(act, "member.reactivated");
        return Result.Done;
    }

    public Result Rename(string name, Act act)
    {
        var cleaned = CleanText.Line(name);
        if (cleaned == Name) return Result.Done;
        Record(act, "member.renamed", new FieldChange("name", Name, cleaned));
        Name = cleaned;
        return Result.Done;
    }

    public void UseSingleKeys(bool use) => UsesSingleKeys = use;

    /// <summary>A new link, a TOTP reset, a changed password, a passkey: what the sign-in side did.</summary>
    public void NoteSecurityEvent(string what, Act act) => Record(act, what);

    private static Error LastAdministrator =>
        Error.Refused("member.last-administrator", "This is the last administrator: make somebody else one first.");

    private void Record(Act act, string what, params FieldChange[] changes) => history.Add(new HistoryEntry(act, what, changes));
}
