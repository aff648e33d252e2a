using Claims.Application.Domain.Known;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Claims.Application.UseCases.Known;

/// <summary>Takes a batch of another desk's checks in: new ones are added, known ones renewed, and the same again changes nothing.</summary>
public static class ImportKnownChecks
{
    /// <summary>Lines of one batch: one transaction each, so that an import of any length can be cut off and run again.</summary>
    public const int Batch = 500;

    [SystemOnly]
    public sealed record Command(string Publisher, IReadOnlyList<TextLine> Lines) : ICommand<Report>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Publisher).SaysSomething("Say whose checks these are.").Fits(Limits.Name, "The publisher's name");
            RuleFor(message => message.Lines).Must(lines => lines.Count <= Batch).WithMessage($"At most {Batch} lines at once.");
        }
    }

    internal sealed class Handler(IClaimsDb db, TimeProvider clock) : IRequestHandler<Command, Result<Report>>
    {
        public async Task<Result<Report>> Handle(Command message, CancellationToken cancellationToken)
        {
            var problems = new List<Problem>();
            var lines = Read(message.Lines, problems);
            var publisher = await PublisherAsync(message.Publisher, cancellationToken);
            var known = await KnownAsync(publisher.Id, lines.Keys, cancellationToken);
            var (edition, at) = (publisher.NextEdition(), clock.GetUtcNow());
            var added = lines.Values.Where(line => !known.ContainsKey(line.ExternalId))
                .Select(line => KnownCheck.Import(publisher.Id, edition, line.ExternalId, line.Facts, at)).ToList();
            var changed = lines.Values.Count(line => known.TryGetValue(line.ExternalId, out var before) && before.Renew(line.Facts, edition, at));
            db.KnownChecks.AddRange(added);
            await db.SaveChangesAsync(cancellationToken);
            return new Report(added.Count, changed, known.Count - changed, problems);
        }

        // A key that comes twice in one batch: the later line counts, as it would in the next batch.
        private static Dictionary<string, KnownLine> Read(IReadOnlyList<TextLine> lines, List<Problem> problems)
        {
            var read = new Dictionary<string, KnownLine>(StringComparer.Ordinal);
            foreach (var line in lines)
            {
                var (known, problem) = line.Text is null ? (null, line.Problem) : KnownLine.Read(line.Text);
                if (known is null) problems.Add(new Problem(line.Number, problem!, StaysOut: true));
                else
                {
                    read[known.ExternalId] = known;
                    problems.AddRange(known.Notes.Select(note => new Problem(line.Number, note, StaysOut: false)));
                }
            }
            return read;
        }

        private async Task<Publisher> PublisherAsync(string name, CancellationToken cancel)
        {
            var key = LookupKey.Of(name);
            if (await db.Publishers.FirstOrDefaultAsync(publisher => publisher.NameKey == key, cancel) is { } known) return known;
            var added = new Publisher(name);
            db.Publishers.Add(added);
            await db.SaveChangesAsync(cancel);
            return added;
        }

        private async Task<Dictionary<string, KnownCheck>> KnownAsync(long publisherId, IEnumerable<string> externalIds, CancellationToken cancel)
        {
            var hashes = externalIds.Select(LookupKey.Hash).ToList();
            return await db.KnownChecks.Where(check => check.PublisherId == publisherId && hashes.Contains(check.ExternalIdHash))
                .ToDictionaryAsync(check => check.ExternalId, StringComparer.Ordinal, cancel);
        }
    }

    /// <param name="Same">Were there already and did not change.</param>
    public sealed record Report(int Added, int Changed, int Same, IReadOnlyList<Problem> Problems);

    /// <param name="Row">The line's number.</param>
    /// <param name="StaysOut">The line did not go in; otherwise it did, without what the text names.</param>
    public sealed record Problem(int Row, string Text, bool StaysOut);
}
