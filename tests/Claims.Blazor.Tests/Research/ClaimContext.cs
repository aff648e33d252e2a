using Bunit;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using Claims.Application.UseCases.Articles;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Drafts;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Blazor.Components.Pieces;
using Claims.Blazor.Components.Research;
using Claims.Blazor.Components.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Blazor.Tests.Research;

/// <summary>The claim page and its parts over one claim, which a test bends with <c>with</c>.</summary>
public abstract class ClaimContext : DeskContext
{
    protected ClaimContext()
    {
        Sender.On<OpenDesk.Query>(_ => (Result<OpenDesk.Me>)Me);
        Sender.On<OpenClaim.Query>(_ => (Result<OpenClaim.Detail>)Claim);
        Sender.On<ReadClaimFeed.Query>(_ => Rows(History));
        Sender.On<ReadDraft.Query>(_ => (Result<ReadDraft.Kept>)ReadDraft.Kept.Nothing);
        Sender.On<SaveDraft.Command>(_ => (Result<DateTimeOffset>)Clock.Now);
        Sender.On<DropDraft.Command>(_ => Result.Done);
        Sender.On<LookUpSource.Query>(query => (Result<LookUpSource.Answer>)new LookUpSource.Answer(query.Url, null, null));
        Sender.On<PublicationStatus.Query>(_ => (Result<PublicationStatus.Detail>)new PublicationStatus.Detail(
            0, Stage.Researching, PublicationState.None, null, 0, "", null, null, null, null, null, null, null, [], []));
        Sender.On<FindTakenFrom.Query>(_ => Result.Done.With<IReadOnlyList<FindTakenFrom.Row>>([]));
        Sender.On<ProposeFigures.Query>(_ => (Result<ProposeFigures.Found>)new ProposeFigures.Found([], []));
        Sender.On<MatchClaim.Query>(_ => (Result<MatchClaim.Detail>)new MatchClaim.Detail(Matches, true));
        Sender.On<FindPrecedents.Query>(_ => Result.Done.With<IReadOnlyList<FindPrecedents.Row>>(Precedents));
        Sender.On<RatingsToGive.Query>(_ => Result.Done.With<IReadOnlyList<RatingsToGive.Row>>([]));
        Sender.On<ReadPage.Query>(_ => (Result<PageDetails>)Error.Unavailable("The page did not answer."));
    }

    /// <summary>What the desk answers; a test changes it before or while it is shown.</summary>
    protected OpenClaim.Detail Claim { get; set; } = new(
        3, 1, 1, 1, 1, Stage.Researching, 1,
        new Wording("both in the demilitarized zone and in Singapore", "en", null, null, "The two met in Singapore and in the demilitarised zone.", "They met twice"),
        new Circumstances(ClaimKind.Event, 4, null, PartialDate.Of(2025, 8, 25), null, []),
        new Handling(1, null, null, Priority.Normal, null, null, null),
        new OpenClaim.ClaimantView(4, "News report", null), null, [], "Reach", null, new OpenClaim.MemberView(7, "Fact-checker"), new OpenClaim.MemberView(7, "Fact-checker"),
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, [], [],
        [new OpenClaim.PointView(1, "The two met in Singapore and in the demilitarised zone.", null, null, null)], [],
        RightOfReply.NotStated, VerdictText.Empty, null,
        new Gate([new GateCheck("rating", false, "Choose a rating.", "rating"), new GateCheck("reply", false, "Ask the claimant, or say why not.", "reply")], [], []),
        [], [], [], [], new OpenClaim.PublicationView(PublicationState.None, 0, "", null, null),
        [new NextStep(ClaimStep.Propose, "Choose a rating. Ask the claimant, or say why not."), new NextStep(ClaimStep.PutBack, null), new NextStep(ClaimStep.AddEvidence, null), new NextStep(ClaimStep.Comment, null)]);

    /// <summary>What is proposed as said already.</summary>
    protected List<MatchClaim.Row> Matches { get; } = [];

    /// <summary>How the desk ruled on like claims.</summary>
    protected List<FindPrecedents.Row> Precedents { get; } = [];

    /// <summary>The rows of the feed, newest first.</summary>
    protected List<ReadClaimFeed.Row> History { get; } = [new(1, DateTimeOffset.UnixEpoch, 7, "Fact-checker", "claim.recorded", null, [])];

    protected static OpenClaim.SourceView Source { get; } = new(
        9, 1, "https://example.org/a", null, "Remarks in Hanoi", "The archive", null, null, "en", SourceType.Transcript, Tier.Primary, null, [], false, null, null);

    protected static OpenClaim.EvidenceView Piece(int number, Stance stance) => new(
        number, 4, Source, stance, "261 days since we met", null, null, new DateOnly(2025, 8, 26), null, [1], null, null, new OpenClaim.MemberView(7, "Fact-checker"), DateTimeOffset.UnixEpoch, null, null, null);

    protected static Result<IReadOnlyList<ReadClaimFeed.Row>> Rows(IEnumerable<ReadClaimFeed.Row> rows) => rows.ToList();

    /// <summary>The whole page.</summary>
    protected IRenderedComponent<ClaimBench> ShowBench(string? tab = null) => Show<ClaimBench>(bench => bench.Add(page => page.Number, 3).Add(page => page.AskedTab, tab));

    /// <summary>One part of the page, as the page would hold it.</summary>
    internal IRenderedComponent<TPart> ShowPart<TPart>(out OpenedClaim page, Action<ComponentParameterCollectionBuilder<TPart>>? parameters = null)
        where TPart : IComponent
    {
        OpenedClaim opened = null!;
        opened = new OpenedClaim(Claim, Me, Sender, Services.GetRequiredService<UndoOffer>(), () =>
        {
            opened.Read(Claim, Me);
            return Task.CompletedTask;
        });
        page = opened;
        return Render<CascadingValue<OpenedClaim>>(cascade =>
        {
            cascade.Add(value => value.Value, opened);
            cascade.AddChildContent<TPart>(builder => parameters?.Invoke(builder));
        }).FindComponent<TPart>();
    }

    protected Task PressAsync(string key) => Renderer.Dispatcher.InvokeAsync(() => Services.GetRequiredService<Keys>().PressAsync(key));

    internal T Only<T>() => Sender.Sent.OfType<T>().Single();
}
