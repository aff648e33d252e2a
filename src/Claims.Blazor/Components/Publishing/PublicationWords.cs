using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Publishing;

namespace Claims.Blazor.Components.Publishing;

/// <summary>How a step of a publication reads.</summary>
/// <param name="Notice">The label of what readers are told; nothing when the step tells them nothing.</param>
/// <param name="Why">The label of the reason for the desk; nothing when none is asked.</param>
public sealed record StepTerm(string Button, string? Notice, string? Why)
{
    public bool NeedsWords => Notice is not null || Why is not null;
}

/// <summary>What a member typed for a step.</summary>
public sealed record StepWords(PublicationStep Step, string Notice, string Why, Guid Operation)
{
    /// <summary>To the warnings of the gate, for publishing.</summary>
    public IReadOnlyList<WarningAnswer> Answers { get; init; } = [];
}

/// <summary>The words for the steps of a publication.</summary>
public static class PublicationWords
{
    public static StepTerm Of(PublicationStep step) => step switch
    {
        PublicationStep.Publish => new("Publish", null, null),
        PublicationStep.Hold => new("Hold at once…", "Notice for readers while it is held", "Why, for the desk"),
        PublicationStep.Lift => new("Lift the hold…", null, "What was found"),
        PublicationStep.RequestRetraction => new("Ask to retract…", "Notice for readers once it is withdrawn", "Why, for the desk"),
        PublicationStep.ConfirmRetraction => new("Confirm the retraction", null, null),
        PublicationStep.RefuseRetraction => new("Keep it published…", null, "Why it stays"),
        PublicationStep.PublishReply => new("Update the reply on the page", null, null),
        _ => new("Looked at again…", null, "What you found"),
    };
}
