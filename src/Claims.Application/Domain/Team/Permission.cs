namespace Claims.Application.Domain.Team;

/// <summary>What somebody may do; the table of who may is <see cref="PermissionTable"/>.</summary>
public enum Permission
{
    SeeDesk,
    RecordClaims,
    TriageClaims,
    AssignClaims,
    ResearchClaims,
    DraftVerdicts,
    Comment,
    ReviewVerdicts,
    PublishChecks,
    ManageMembers,
    ManageScales,
    ManageSettings,
}
