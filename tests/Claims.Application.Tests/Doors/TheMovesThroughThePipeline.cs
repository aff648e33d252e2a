using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Desk;
using Claims.Application.Domain.Publishing;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Research;
using Claims.Application.UseCases.Review;
using Claims.Application.UseCases.Triage;
using Claims.Tests.Desks;
using MediatR;

namespace Claims.Application.Tests.Doors;

/// <summary>Both machines as the pipeline shows them: from every stage every move by every role, expected from the tables of the domain and of permissions.</summary>
public sealed class TheMovesThroughThePipeline
{
    private static readonly Roles[] EveryRole = [Roles.Reader, Roles.FactChecker, Roles.Editor, Roles.Administrator];

    [UseCase]
    public async Task A_round_moves_as_its_table_says_and_is_refused_by_name_otherwise(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Room.OpenAsync(desk);
        var faults = new List<string>();
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var standing = await room.AtAsync(stage);
            foreach (var (move, role) in from move in Enum.GetValues<RoundMove>() from role in EveryRole select (move, role))
            {
                var isLegal = RoundMoves.Allows(stage, move) && room.May(role, await room.MessageAsync(move, standing));
                var claim = isLegal ? await room.AtAsync(stage) : standing;
                var before = await room.LookAsync(claim);
                var error = await room.SendAsync(role, await room.MessageAsync(move, claim));
                var after = await room.LookAsync(claim);

                var expected = Expected(room, stage, move, role, await room.MessageAsync(move, standing));
                if (error?.Code != expected) faults.Add($"{role} {move} from {stage}: {error?.Code ?? "done"} in place of {expected ?? "done"}");
                var wanted = expected is null ? RoundMoves.Table[(stage, move)] ?? Stage.Submitted : stage;
                if (after.Stage != wanted) faults.Add($"{role} {move} from {stage} leads to {after.Stage}");
                if (expected is not null && after.Version != before.Version) faults.Add($"{role} {move} from {stage} was refused and left a trace");
            }
        }
        Assert.Empty(faults);
    }

    [UseCase]
    public async Task The_page_offers_what_the_table_allows_and_nothing_else(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Room.OpenAsync(desk);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var claim = await room.AtAsync(stage);
            foreach (var role in EveryRole)
            {
                var offered = (await desk.SendAsync(room.Who(role), new OpenClaim.Query(claim))).Value.Steps
                    .Select(step => Enum.TryParse<RoundMove>(step.Step.ToString(), out var move) ? move : (RoundMove?)null).OfType<RoundMove>().Order().ToList();
                var allowed = new List<RoundMove>();
                foreach (var move in Enum.GetValues<RoundMove>())
                    if (Expected(room, stage, move, role, await room.MessageAsync(move, claim)) is null)
                        allowed.Add(move);
                Assert.Equal((stage, role, string.Join(", ", allowed)), (stage, role, string.Join(", ", offered)));
            }
        }
    }

    [UseCase]
    public async Task A_publication_moves_as_its_table_says_and_is_refused_by_name_otherwise(Database database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var room = await Room.OpenAsync(desk);
        foreach (var state in Enum.GetValues<PublicationState>())
        {
            var standing = await room.OutAsync(state);
            foreach (var (move, role) in from move in Enum.GetValues<PublicationMove>() from role in EveryRole select (move, role))
            {
                var isLegal = role == Roles.Editor && PublicationMoves.Table.ContainsKey((state, move));
                var claim = isLegal ? await room.OutAsync(state, withNextRound: move == PublicationMove.Publish) : standing;

                var error = await room.SendAsync(role, await room.MessageAsync(move, claim));

                var expected = role != Roles.Editor ? "not-allowed" : PublicationMoves.Refusal(state, move)?.Code;
                Assert.Equal((state, move, role, expected), (state, move, role, error?.Code));
                Assert.Equal((state, move, role, isLegal ? PublicationMoves.Table[(state, move)] : state), (state, move, role, (await room.News.StatusAsync(claim)).State));
            }
        }
    }

    /// <returns>The code of the refusal; nothing when the move is to be done.</returns>
    private static string? Expected(Room room, Stage stage, RoundMove move, Roles role, object message) =>
        !room.May(role, message) ? "not-allowed"
        : RoundMoves.Refusal(stage, move) is { } refused ? refused.Code
        // Its drafter is the fact-checker.
        : move == RoundMove.TakeBack && role != Roles.FactChecker ? "verdict.not-yours"
        : null;

    /// <summary>One member of each role; the fact-checker drafts, and a second editor holds and asks for retractions.</summary>
    private sealed class Room
    {
        private readonly Desk desk;
        private readonly Dictionary<Roles, Colleague> staff;
        private readonly long refusal;

        private Room(Desk desk, Newsroom news, Dictionary<Roles, Colleague> staff, long refusal) => (this.desk, News, this.staff, this.refusal) = (desk, news, staff, refusal);

        public Newsroom News { get; }

        public static async Task<Room> OpenAsync(Desk desk)
        {
            var news = await Newsroom.OpenAsync(desk.Courier, roles => desk.MemberAsync(roles));
            var staff = new Dictionary<Roles, Colleague>
            {
                [Roles.Reader] = await desk.MemberAsync(Roles.Reader),
                [Roles.FactChecker] = news.Checker,
                [Roles.Editor] = news.Editor,
                [Roles.Administrator] = await desk.MemberAsync(Roles.Administrator),
            };
            return new Room(desk, news, staff, (await desk.SendAsSystemAsync(new ListReasons.Query())).Value.First(reason => reason.Kind == ReasonKind.Refusal).Id);
        }

        public Colleague Who(Roles role) => staff[role];

        public bool May(Roles role, object message) =>
            PermissionTable.Allows(role, ((NeedsAttribute)MessageRules.AccessOf(message.GetType()).Single()).Permission);

        public Task<OpenClaim.Detail> LookAsync(long claim) => News.LookAsync(claim);

        public async Task<Error?> SendAsync(Roles role, object message) => message switch
        {
            IRequest<Result> plain => (await desk.SendAsync(staff[role], plain)).Error,
            IRequest<Result<int>> number => (await desk.SendAsync(staff[role], number)).Error,
            _ => throw new ArgumentException($"{message}", nameof(message)),
        };

        public async Task<long> AtAsync(Stage stage)
        {
            if (stage == Stage.Approved) return (await News.ApproveAsync()).Claim;
            if (stage == Stage.InReview) return (await News.ProposeAsync()).Claim;
            if (stage == Stage.Researching) return await News.ResearchAsync();
            var claim = await News.RecordAsync();
            if (stage == Stage.Accepted)
            {
                await News.DoAsync(News.Checker, new AcceptClaim.Command(claim, (await LookAsync(claim)).StageVersion, null, null));
                await News.DoAsync(News.Checker, new AssignClaim.Command(claim, (await LookAsync(claim)).StageVersion, News.Checker.Id, null));
            }
            if (stage == Stage.Declined) await News.DoAsync(News.Checker, new DeclineClaim.Command(claim, (await LookAsync(claim)).StageVersion, refusal, null));
            if (stage == Stage.Merged) await News.DoAsync(News.Checker, new MergeClaim.Command(claim, (await LookAsync(claim)).StageVersion, await News.RecordAsync(), null));
            return claim;
        }

        public async Task<long> OutAsync(PublicationState state, bool withNextRound = false)
        {
            if (state == PublicationState.None) return (await News.ApproveAsync()).Claim;
            var claim = await News.PublishAsync();
            if (state == PublicationState.Held) await News.DoAsync(News.SecondEditor, new HoldCheck.Command(claim, "We look at it again.", null));
            if (state == PublicationState.Withdrawn)
            {
                await News.DoAsync(News.SecondEditor, new RequestRetraction.Command(claim, "It was wrong.", "The wrong column."));
                await News.DoAsync(News.Editor, new ConfirmRetraction.Command(claim, (await News.StatusAsync(claim)).Version));
            }
            if (!withNextRound) return claim;
            await News.DoAsync(News.Editor, new StartNextRound.Command(claim, (await LookAsync(claim)).StageVersion, "New figures."));
            await News.DoAsync(News.Checker, new StartResearch.Command(claim, (await LookAsync(claim)).StageVersion));
            var proposal = await News.ProposeAsync(claim);
            await News.DoAsync(News.Editor, new ApproveVerdict.Command(claim, proposal, await News.AnswersAsync(claim), null));
            return claim;
        }

        public async Task<object> MessageAsync(RoundMove move, long claim)
        {
            var seen = await LookAsync(claim);
            var version = seen.StageVersion;
            return move switch
            {
                RoundMove.Accept => new AcceptClaim.Command(claim, version, null, null),
                RoundMove.Decline => new DeclineClaim.Command(claim, version, refusal, null),
                RoundMove.Merge => new MergeClaim.Command(claim, version, await News.RecordAsync(), null),
                RoundMove.Start => new StartResearch.Command(claim, version),
                RoundMove.PutBack => new PutClaimBack.Command(claim, version, null),
                RoundMove.Propose => new ProposeVerdict.Command(claim, seen.VerdictVersion, null),
                RoundMove.Return => new ReturnVerdict.Command(claim, version, "Say it plainer."),
                RoundMove.TakeBack => new TakeBackVerdict.Command(claim, version),
                RoundMove.Approve => new ApproveVerdict.Command(claim, seen.Proposals.FirstOrDefault()?.Number ?? 1, await News.AnswersAsync(claim), null),
                RoundMove.Spike => new SpikeVerdict.Command(claim, version, refusal, null),
                RoundMove.Reopen => new ReopenClaim.Command(claim, version, "New evidence."),
                RoundMove.Reconsider => new ReconsiderClaim.Command(claim, version, "It was repeated."),
                RoundMove.Unmerge => new UndoMerge.Command(claim, version, "Another bridge."),
                _ => throw new ArgumentOutOfRangeException(nameof(move)),
            };
        }

        public async Task<object> MessageAsync(PublicationMove move, long claim)
        {
            var seen = await News.StatusAsync(claim);
            if (move == PublicationMove.Retract && PublicationMoves.Table.ContainsKey((seen.State, move)) && seen.Retraction is null)
                await News.DoAsync(News.SecondEditor, new RequestRetraction.Command(claim, "It was wrong.", "The wrong column."));
            return move switch
            {
                PublicationMove.Publish => new PublishCheck.Command(claim, seen.ApprovedProposal ?? 1, []),
                PublicationMove.Hold => new HoldCheck.Command(claim, "We look at it again.", null),
                PublicationMove.Lift => new LiftHold.Command(claim, seen.Version, null),
                _ => new ConfirmRetraction.Command(claim, (await News.StatusAsync(claim)).Version),
            };
        }
    }
}
