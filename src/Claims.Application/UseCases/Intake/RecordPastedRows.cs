using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.Domain.History;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases.Snapshots;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Intake;

/// <summary>Records every good row of a pasted sheet as a claim, in one go; the wrong ones stay out.</summary>
public static class RecordPastedRows
{
    [Needs(Permission.RecordClaims)]
    public sealed record Command(string Text) : ICommand<Report>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => PastedRows.Check(this, message => message.Text);
    }

    internal sealed class Handler(IClaimsDb db, ICurrentMember me, SnapshotRequests snapshots, TimeProvider clock) : IRequestHandler<Command, Result<Report>>
    {
        public async Task<Result<Report>> Handle(Command message, CancellationToken cancellationToken)
        {
            var act = new Act(me.Id, clock.GetUtcNow());
            var language = await db.DeskLanguageAsync(cancellationToken);
            var sheet = PastedSheet.Read(message.Text);
            var rows = sheet.Rows.Select(row => PastedClaim.Of(row, language, act.At)).ToLookup(row => row.Problems.Count == 0);
            var good = rows[true].ToList();
            var people = await PeopleAsync(good, act, cancellationToken);
            var topics = await db.TopicIdsAsync(good.SelectMany(row => row.Claim.Topics), cancellationToken);
            var made = new List<(int Row, Claim Claim)>();
            foreach (var row in good)
            {
                var circumstances = row.Claim.Circumstances with { ClaimantId = people[row.ClaimantKey] };
                var claim = RecordClaim.Make(row.Claim with { Circumstances = circumstances }, topics, act);
                if (!claim.IsDone) return claim.Error;
                made.Add((row.Row.Number, claim.Value));
            }
            db.Claims.AddRange(made.Select(row => row.Claim));
            await snapshots.AskAsync(made.SelectMany(row => row.Claim.Appearances).Select(appearance => appearance.Url), act, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Report([.. made.Select(row => new Recorded(row.Row, row.Claim.Id))], sheet.With(rows[false].Select(row => row.Row)));
        }

        private async Task<Dictionary<string, long>> PeopleAsync(List<PastedClaim> rows, Act act, CancellationToken token)
        {
            var found = await db.ClaimantIdsAsync(rows.Select(row => row.ClaimantKey), token);
            var added = rows.Where(row => !found.ContainsKey(row.ClaimantKey)).DistinctBy(row => row.ClaimantKey)
                .Select(row => Claimant.Add(PastedClaim.NamedOnly(row.Claimant), act)).ToList();
            db.Claimants.AddRange(added);
            await db.SaveChangesAsync(token);
            foreach (var claimant in added) found[claimant.NameKey] = claimant.Id;
            return found;
        }
    }

    /// <param name="LeftOver">The rows that stay out until they are mended, as they were pasted, under their header.</param>
    public sealed record Report(IReadOnlyList<Recorded> Recorded, string LeftOver);

    /// <param name="Row">As the spreadsheet counts.</param>
    /// <param name="Number">The claim's public number.</param>
    public sealed record Recorded(int Row, long Number);
}
