namespace Claims.Application.Domain.Team;

/// <summary>One person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Reader = 1,
    FactChecker = 2,
    Editor = 4,
    Administrator = 8,
}
