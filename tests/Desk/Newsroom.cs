using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.People;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using MediatR;

namespace Claims.Tests.Desks;

/// <summary>People at work: takes a claim as far as a test needs it, each step by the message that a member would send.</summary>
public sealed class Newsroom
{
    private readonly Courier courier;

    private Newsroom(Courier courier, Colleague checker, Colleague editor, Colleague secondEditor) =>
        (this.courier, Checker, Editor, SecondEditor) = (courier, checker, editor, secondEditor);

    public Colleague Checker { get; }

    public Colleague Editor { get; }

    public Colleague SecondEditor { get; }

    public long ClaimantId { get; private set; }

    public long ReasonId { get; private set; }

    public static async Task<Newsroom> OpenAsync(Courier courier, Func<Roles, Task<Colleague>> hire)
    {
        var room = new Newsroom(courier, await hire(Roles.FactChecker), await hire(Roles.Editor), await hire(Roles.Editor));
        Done(await courier.SendAsync(new SeedDesk.Command(), Caller.System));
        room.ClaimantId = await room.DoAsync(room.Checker, new AddClaimant.Command(new ClaimantFacts(ClaimantKind.Person, "The mayor", [], [new ClaimantRole("Mayor of Overbridge", null, null)], null, null, "Q1")));
        room.ReasonId = (await courier.SendAsync(new ListReasons.Query(), Caller.System)).Value.First(reason => reason.Kind == Application.Domain.Desk.ReasonKind.Selection).Id;
        return room;
    }

    /// <summary>Sends; a refusal fails the test.</summary>
    public async Task<T> DoAsync<T>(Colleague by, IRequest<Result<T>> message)
    {
        var answer = await courier.SendAsync(message, Caller.Member(by.Id));
        return answer.IsDone ? answer.Value : throw new InvalidOperationException($"{message.GetType()}: {answer.Error.Text}");
    }

    /// <inheritdoc cref="DoAsync{T}(Colleague, IRequest{Result{T}})"/>
    public async Task DoAsync(Colleague by, IRequest<Result> message) => Done(await courier.SendAsync(message, Caller.Member(by.Id)));

    public Task<OpenClaim.Detail> LookAsync(long claim) => DoAsync(Checker, new OpenClaim.Query(claim));

    public Task<PublicationStatus.Detail> StatusAsync(long claim, Colleague? by = null) => DoAsync(by ?? Editor, new PublicationStatus.Query(claim));

    /// <summary>A claim with one appearance, just recorded.</summary>
    public async Task<long> RecordAsync(CheckFacts? facts = null)
    {
        facts ??= new CheckFacts();
        var recorded = await DoAsync(Checker, new RecordClaim.Command(
            new Wording(facts.Quote, facts.Language, facts.Translation, facts.Translation is null ? null : TranslatedBy.Interpreter, facts.Statement, facts.ShortClaim),
            new Circumstances(ClaimKind.Figure, facts.ClaimantId ?? ClaimantId, null, PartialDate.Of(2025, 8, 25), "Overbridge", []),
            new Handling(ReasonId, null, null, Priority.Normal, facts.EmbargoUntil, null, null),
            facts.Topics, facts.Appearances ?? [new AppearanceFacts($"https://gazette.example/{Guid.CreateVersion7()}", "Gazette", PartialDate.Of(2025, 8, 25), Medium.Article)]));
        return recorded.Number;
    }

    /// <summary>In research, with two independent sources on the side that the rating takes, a look at the other side, and a drafted verdict.</summary>
    public async Task<long> ResearchAsync(CheckFacts? facts = null)
    {
        facts ??= new CheckFacts();
        var claim = await RecordAsync(facts);
        await DoAsync(Checker, new TakeClaim.Command(claim, (await LookAsync(claim)).StageVersion, null));
        foreach (var source in facts.Sources ?? [CheckFacts.Source("Courier"), CheckFacts.Source("Herald")])
            await DoAsync(Checker, new AddEvidence.Command(claim, null, source, null, new EvidenceFacts(facts.Side, new DateOnly(2025, 8, 26), [1], "sixty million", Locator: "page 3")));
        await DoAsync(Checker, new AddEvidence.Command(claim, null, null, null, new EvidenceFacts(
            Stance.Context, new DateOnly(2025, 8, 26), [], Search: new SearchRecord("Council minutes", "bridge, cost", "2020 to 2025", "Nothing that supports the claim.", ForOtherSide: true))));
        await DoAsync(Checker, new StateReply.Command(claim, (await LookAsync(claim)).Reply, new RightOfReply(ReplyState.NoAnswer, new DateOnly(2025, 8, 26), "by e-mail", new DateOnly(2025, 8, 28))));
        await DraftAsync(claim, facts);
        return claim;
    }

    public async Task DraftAsync(long claim, CheckFacts facts)
    {
        var ratings = (await DoAsync(Editor, new ReadRatings.Query())).Ratings;
        var rating = facts.Rating is null ? null : ratings.First(known => known.Name == facts.Rating);
        await DoAsync(Checker, new DraftVerdict.Command(claim, (await LookAsync(claim)).VerdictVersion, new VerdictText(
            rating?.Id, facts.Conclusion, facts.Headline, facts.Summary, "The desk", facts.Reasoning, new DateOnly(2025, 8, 28), null)));
    }

    /// <returns>The claim and the number of its proposal.</returns>
    public async Task<(long Claim, int Proposal)> ProposeAsync(CheckFacts? facts = null)
    {
        var claim = await ResearchAsync(facts);
        return (claim, await ProposeAsync(claim));
    }

    public async Task<int> ProposeAsync(long claim) => await DoAsync(Checker, new ProposeVerdict.Command(claim, (await LookAsync(claim)).VerdictVersion, null));

    public async Task<(long Claim, int Proposal)> ApproveAsync(CheckFacts? facts = null)
    {
        var (claim, proposal) = await ProposeAsync(facts);
        await DoAsync(Editor, new ApproveVerdict.Command(claim, proposal, await AnswersAsync(claim), null));
        return (claim, proposal);
    }

    /// <summary>A live check.</summary>
    public async Task<long> PublishAsync(CheckFacts? facts = null)
    {
        var (claim, proposal) = await ProposeAsync(facts);
        await DoAsync(Editor, new ApproveAndPublish.Command(claim, proposal, await AnswersAsync(claim), null));
        return claim;
    }

    /// <summary>An answer to every warning of the gate.</summary>
    public async Task<IReadOnlyList<WarningAnswer>> AnswersAsync(long claim) =>
        [.. (await LookAsync(claim)).Gate.Warnings.Select(warning => new WarningAnswer(warning.Key, "Looked at it; it holds."))];

    private static void Done(Result result)
    {
        if (!result.IsDone) throw new InvalidOperationException(result.Error.Text);
    }
}

/// <summary>What a test says of a check; the rest is about a bridge.</summary>
public sealed record CheckFacts
{
    public string Quote { get; init; } = "It cost forty million";

    public string Language { get; init; } = "en";

    public string? Translation { get; init; }

    public string Statement { get; init; } = "The bridge of Overbridge cost 40 million.";

    public string ShortClaim { get; init; } = "The bridge cost 40 million";

    public string Headline { get; init; } = "The bridge cost sixty million";

    public string Summary { get; init; } = "The accounts of the city show what was paid, and to whom.";

    public string Conclusion { get; init; } = "The accounts say sixty million.";

    public string Reasoning { get; init; } = "The accounts say sixty million [1]. So does the court of auditors [2].\n\nNothing else was found [3].";

    /// <summary>Nothing on a desk without ratings.</summary>
    public string? Rating { get; init; } = "False";

    /// <summary>What the sources do to the claim: what the rating needs.</summary>
    public Stance Side => Rating is "True" or "Mostly true" ? Stance.Supports : Stance.Refutes;

    public long? ClaimantId { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = ["Bridges"];

    public IReadOnlyList<AppearanceFacts>? Appearances { get; init; }

    public IReadOnlyList<SourceFacts>? Sources { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public static SourceFacts Source(string name) => new(
        $"https://{name.ToLowerInvariant()}.example/{Guid.CreateVersion7()}", null, $"{name} on the bridge", name, null, PartialDate.Of(2025, 8, 20), "en", SourceType.NewsReport, Tier.Secondary, null, []);
}
