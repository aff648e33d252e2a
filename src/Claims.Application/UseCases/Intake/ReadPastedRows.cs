using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Intake;

/// <summary>Shows what pasted spreadsheet rows would become, and what is wrong with each; writes nothing.</summary>
public static class ReadPastedRows
{
    [Needs(Permission.RecordClaims)]
    public sealed record Query(string Text) : IQuery<Sheet>;

    internal sealed class Rules : AbstractValidator<Query>
    {
        public Rules() => PastedRows.Check(this, message => message.Text);
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Query, Result<Sheet>>
    {
        public async Task<Result<Sheet>> Handle(Query message, CancellationToken cancellationToken)
        {
            var sheet = PastedSheet.Read(message.Text);
            var language = await db.DeskLanguageAsync(cancellationToken);
            var claims = sheet.Rows.Select(row => PastedClaim.Of(row, language, clock.GetUtcNow())).ToList();
            var people = await db.ClaimantIdsAsync(claims.Select(claim => claim.ClaimantKey), cancellationToken);
            var same = await db.SameStatementsAsync(claims.Select(claim => claim.Claim.Wording.Statement), cancellationToken);
            var firsts = claims.GroupBy(claim => LookupKey.Of(claim.Claim.Wording.Statement)).ToDictionary(alike => alike.Key, alike => alike.First().Row.Number);
            return new Sheet(sheet.Unknown, [.. claims.Select(claim => Shown(claim))]);

            Row Shown(PastedClaim claim)
            {
                var words = claim.Claim.Wording;
                var key = LookupKey.Of(words.Statement);
                var twin = firsts[key] is var first && key.Length > 0 && first != claim.Row.Number ? first : (int?)null;
                return new Row(
                    claim.Row.Number, CleanText.Line(words.Statement), CleanText.Lines(words.Quote), claim.Claimant, !people.ContainsKey(claim.ClaimantKey),
                    claim.Claim.Circumstances.SaidOn, [.. claim.Claim.Appearances.Select(facts => facts.Url!)], claim.Claim.Topics,
                    words.Language, claim.Claim.Circumstances.Kind, claim.Problems, same.TryGetValue(key, out var number) ? number : null, twin);
            }
        }
    }

    /// <param name="LeftOut">Columns of the header that nothing is taken from.</param>
    public sealed record Sheet(IReadOnlyList<string> LeftOut, IReadOnlyList<Row> Rows);

    /// <param name="Number">As the spreadsheet counts: from 1, the header row included.</param>
    /// <param name="IsNewClaimant">Nobody of that name is on record, so a record is opened.</param>
    /// <param name="Problems">Why the row cannot go in; empty when it can.</param>
    /// <param name="SameAsClaim">A claim on record has the same statement.</param>
    /// <param name="SameAsRow">An earlier row has the same statement.</param>
    public sealed record Row(
        int Number, string Statement, string Quote, string Claimant, bool IsNewClaimant, PartialDate? SaidOn, IReadOnlyList<string> Urls, IReadOnlyList<string> Topics,
        string Language, ClaimKind Kind, IReadOnlyList<string> Problems, long? SameAsClaim, int? SameAsRow);
}
