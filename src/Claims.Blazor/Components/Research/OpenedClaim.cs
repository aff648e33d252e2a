using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Blazor.Components.Intake;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Messaging;

namespace Claims.Blazor.Components.Research;

/// <summary>The sheet that lies over the claim page, and the piece of evidence or the point that it is about.</summary>
/// <param name="Field">Where the cursor goes; the first field when left out.</param>
/// <param name="Seen">Where the claim stood when whoever decides on it looked: a colleague's step since then is told before theirs is taken.</param>
public sealed record OpenSheet(ClaimSheet Sheet, int Number = 0, string? Field = null, int Seen = 0);

public enum ClaimSheet
{
    Decline,
    Spike,
    Merge,
    Assign,
    Reopen,
    Reconsider,
    NextRound,
    DeclareConflict,
    EditWords,
    EditCircumstances,
    AddAppearance,
    RemoveAppearance,
    EditPoints,
    AskException,
    StateReply,
    EditFigure,
    EditEvent,
    EditEvidence,
    EditSource,
    WithdrawEvidence,
    ProtectSource,
    UploadCopy,
    UploadAppearance,
}

/// <summary>What the parts of the claim page share: the claim as it was read last, and the one way to change it.</summary>
public sealed class OpenedClaim(OpenClaim.Detail claim, OpenDesk.Me me, AppSender sender, UndoOffer undo, Func<Task> read)
{
    /// <summary>Something that the whole page shows has changed.</summary>
    public event Action? Changed;

    /// <summary>Somebody asked to be led to a field or a card, by its id on the page.</summary>
    public event Action<string>? Led;

    /// <summary>As it was read last; replaced when anybody changes it.</summary>
    public OpenClaim.Detail Claim { get; private set; } = claim;

    public OpenDesk.Me Me { get; private set; } = me;

    public OpenSheet? Sheet { get; private set; }

    /// <inheritdoc cref="OpenSheet.Seen"/>
    public int Seen => Sheet?.Seen ?? Claim.StageVersion;

    /// <summary>The add form is open, for a passage or for a search.</summary>
    public AddingEvidence? Adding { get; private set; }

    /// <summary>What the bookmarklet brought for the add form; the form takes it.</summary>
    public Clip? Clip { get; private set; }

    /// <summary>The citation number of the card that is being dragged.</summary>
    public int? Dragged { get; set; }

    /// <summary>Why the last step did not happen.</summary>
    public Error? Problem { get; private set; }

    public bool IsConflicted => Claim.Conflicts.Any(conflict => conflict.Member.Id == Me.Id);

    public bool IsOpen => Claim.Stage is not (Stage.Declined or Stage.Merged);

    /// <summary>Right of reply: at any stage, unlike evidence, which is frozen under review; and for as long as readers see a check, whatever became of the round after it.</summary>
    public bool MayResearch => Me.May(Permission.ResearchClaims) && !IsConflicted && (IsOpen || Claim.Publication is { State: PublicationState.Live or PublicationState.Held });

    /// <summary>Evidence is withdrawn from approved verdicts too; under review it is frozen.</summary>
    public bool MayWithdraw => MayResearch && Claim.Stage != Stage.InReview;

    public bool MayAddAppearances => Me.May(Permission.RecordClaims) && !IsConflicted && Claim.Stage != Stage.Merged;

    /// <summary>What a verdict was judged by stays.</summary>
    public bool MayRemove(OpenClaim.AppearanceView appearance) => MayAddAppearances && (appearance.IsRepeat || Claim.Stage is not (Stage.InReview or Stage.Approved));

    /// <summary>The step is legal for the caller and nothing blocks it.</summary>
    public bool Can(ClaimStep step) => Claim.Steps.Any(next => next.Step == step && next.Blocked is null);

    public void Read(OpenClaim.Detail claim, OpenDesk.Me me) => (Claim, Me) = (claim, me);

    public void Show(ClaimSheet sheet, int number = 0, string? field = null) => Set(() => (Sheet, Problem) = (new OpenSheet(sheet, number, field, Claim.StageVersion), null));

    public void Close() => Set(() => Sheet = null);

    public void Add(AddingEvidence? what, Clip? clip = null) => Set(() => (Adding, Clip) = (what, clip));

    public void Tell(Error? problem) => Set(() => Problem = problem);

    /// <summary>Shows what was changed past this page.</summary>
    public Task ReadAsync() => read();

    public void LeadTo(string anchor) => Led?.Invoke(anchor);

    /// <summary>Sends a command; when it is done the page shows what came of it.</summary>
    public async Task<Result> ChangeAsync(ICommand command, Guid operation)
    {
        var result = await sender.SendAsync(command, operation);
        await ReadAfterAsync(result.Error);
        return result;
    }

    /// <inheritdoc cref="ChangeAsync(ICommand, Guid)"/>
    public async Task<Result<T>> ChangeAsync<T>(ICommand<T> command, Guid operation)
    {
        var result = await sender.SendAsync(command, operation);
        await ReadAfterAsync(result.Error);
        return result;
    }

    /// <summary>Takes a step, and offers the way back where there is a legal one.</summary>
    public Task<Result> StepAsync(ClaimStep step, ICommand command, Guid operation) => StepAsync(step, () => ChangeAsync(command, operation));

    /// <inheritdoc cref="StepAsync(ClaimStep, ICommand, Guid)"/>
    public Task<Result> ProposeAsync(Guid operation) =>
        StepAsync(ClaimStep.Propose, async () => (await ChangeAsync(new ProposeVerdict.Command(Claim.Id, Claim.VerdictVersion, null), operation)).Plain());

    /// <summary>Says what was done and offers <paramref name="back"/> for a while.</summary>
    public void OfferBack(string done, ICommand back) => undo.Make(done, () => ChangeAsync(back, Caller.NewOperation()));

    /// <inheritdoc cref="OfferBack(string, ICommand)"/>
    public void OfferBack<T>(string done, ICommand<T> back) => undo.Make(done, async () => (await ChangeAsync(back, Caller.NewOperation())).Plain());

    // A stale answer brings the page up to date as well, so that it can be compared with what was typed; a role that is gone takes its buttons along.
    private async Task ReadAfterAsync(Error? error)
    {
        if (error is not (null or { Kind: ErrorKind.Stale or ErrorKind.NotAllowed })) return;
        await read();
        // Whoever was told of the change may go on.
        if (error is { Kind: ErrorKind.Stale }) Sheet = Sheet is null ? null : Sheet with { Seen = Claim.StageVersion };
    }

    private async Task<Result> StepAsync(ClaimStep step, Func<Task<Result>> send)
    {
        var before = Claim;
        var result = await send();
        if (!result.IsDone) return result;
        if (WayBack.From(step, before, this) is var (done, back)) OfferBack(done, back);
        Tell(null);
        return result;
    }

    private void Set(Action change)
    {
        change();
        Changed?.Invoke();
    }
}

public enum AddingEvidence
{
    Passage,
    Search,
}
