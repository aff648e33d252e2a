using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;

namespace Claims.Infrastructure.Demonstration;

/// <summary>The steps of one claim.</summary>
internal sealed class ClaimSteps(Hands hands, ToldClaim told, CancellationToken token)
{
    private long number;

    public async Task RecordAsync()
    {
        var saidOn = PartialDate.TryParse(told.SaidOn, out var day) ? day : (PartialDate?)null;
        var recorded = await hands.DoAsync("checker", Step("record"), new RecordClaim.Command(
            new Wording(told.Quote, "en", null, null, told.Statement, told.ShortClaim),
            new Circumstances(told.Kind, hands.Claimants[told.Claimant], told.AttributedTo is { } name ? hands.Claimants[name] : null, saidOn, told.Place, told.Origins),
            new Handling(told.Reaches(ToldClaim.Submitted) ? null : hands.Reasons[told.Selection], null, told.Verdict is null ? null : hands.Today.AddDays(3), Priority.Normal, null, null, null),
            told.Topics, told.Appearances), token);
        number = recorded.Number;
    }

    public Task AcceptAsync() => WithStageAsync("checker2", "accept", version => new AcceptClaim.Command(number, version, null, null));

    public Task TakeAsync() => WithStageAsync("checker", "take", version => new TakeClaim.Command(number, version, null));

    public Task DeclineAsync() => WithStageAsync("checker2", "decline", version => new DeclineClaim.Command(number, version, hands.Reasons["No original"], told.Note));

    public Task MergeAsync() => WithStageAsync("checker2", "merge", version => new MergeClaim.Command(number, version, 1, told.Note));

    public async Task GatherAsync()
    {
        if (told.Points.Length > 0) await hands.DoAsync("checker", Step("points"), new ChangePoints.Command(number, [.. (await OpenAsync()).Points.Select(point => point.Facts)], told.Points), token);
        for (var i = 0; i < told.Evidence.Length; i++) await hands.DoAsync(i % 2 == 0 ? "checker" : "checker2", Step($"evidence {i + 1}"), Link(told.Evidence[i]), token);
        for (var i = 0; i < told.Figures.Length; i++) await hands.DoAsync("checker", Step($"figure {i + 1}"), new ConfirmFigure.Command(number, told.Figures[i]), token);
        for (var i = 0; i < told.Events.Length; i++) await hands.DoAsync("checker2", Step($"event {i + 1}"), new ConfirmEvent.Command(number, told.Events[i]), token);
        if (told.Verdict is null) return;
        await hands.DoAsync("checker", Step("reply"), new StateReply.Command(number, (await OpenAsync()).Reply,
            new RightOfReply(ReplyState.NotAsked, NotAsked: NotAskedReason.OnTheRecord, Note: "The words are on the record; a demonstration asks nobody.")), token);
    }

    public async Task DraftAsync()
    {
        var verdict = told.Verdict!;
        await hands.DoAsync("checker", Step("draft"), new DraftVerdict.Command(number, (await OpenAsync()).VerdictVersion, new VerdictText(
            hands.Ratings[verdict.Rating], verdict.Conclusion, verdict.Headline, verdict.Summary, "the desk", verdict.Reasoning, hands.Today, hands.Today.AddMonths(6))), token);
    }

    public async Task ProposeAsync() =>
        await hands.DoAsync("checker", Step("propose"), new ProposeVerdict.Command(number, (await OpenAsync()).VerdictVersion, null), token);

    public Task ReturnAsync() => WithStageAsync("editor", "return", version => new ReturnVerdict.Command(number, version, told.Note!));

    public Task ApproveAsync() => hands.DoAsync("editor", Step("approve"), new ApproveVerdict.Command(number, 1, told.Verdict!.Answers, null), token);

    public Task PublishAsync() => hands.DoAsync("editor", Step("publish"), new ApproveAndPublish.Command(number, 1, told.Verdict!.Answers, null), token);

    public Task HoldAsync() => hands.DoAsync("editor", Step("hold"), new HoldCheck.Command(number, told.Note!, "To show a held check."), token);

    public async Task WithdrawAsync()
    {
        await hands.DoAsync("editor", Step("ask to retract"), new RequestRetraction.Command(number, told.Note!, "To show a withdrawn check."), token);
        var status = await hands.ReadAsync("editor2", new PublicationStatus.Query(number), token);
        await hands.DoAsync("editor2", Step("retract"), new ConfirmRetraction.Command(number, status.Version), token);
    }

    private AddEvidence.Command Link(ToldEvidence piece) => new(
        number, null,
        piece.Source is { } source
            ? new SourceFacts(source.Url, source.NoUrlReason, source.Title, source.Publisher, null, PartialDate.TryParse(source.Published, out var day) ? day : null, source.Language, source.Type, source.Tier, null, source.Origins)
            : null,
        null,
        new EvidenceFacts(piece.Stance, hands.Today, piece.Points, piece.Passage, piece.Passage is null && piece.Source is not null ? "Passage not reproduced: finding in our own words." : null,
            null, piece.Finding, piece.RecordWhy, piece.Search));

    private Task<OpenClaim.Detail> OpenAsync() => hands.ReadAsync(new OpenClaim.Query(number), token);

    private async Task WithStageAsync(string who, string step, Func<int, ICommand> message) => await hands.DoAsync(who, Step(step), message((await OpenAsync()).StageVersion), token);

    private string Step(string what) => $"claim {told.Number}: {what}";
}
