using System.Text.RegularExpressions;
using Claims.Application.Domain.Team;
using Claims.Application.Kernel;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using FluentValidation;
using MediatR;

namespace Claims.Application.UseCases.Desk;

/// <summary>The byline that verdicts carry unless somebody writes names, and the language that the desk publishes in.</summary>
public static partial class ChangeDeskSettings
{
    [Needs(Permission.ManageSettings)]
    public sealed record Command(int SeenVersion, string Byline, string Language) : ICommand;

    internal sealed partial class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(message => message.Byline).Must(text => CleanText.Line(text).Length > 0).WithMessage("Write the byline.").MaximumLength(Limits.Name);
            RuleFor(message => message.Language).MaximumLength(Limits.Language).Must(text => Tag.IsMatch(text ?? "")).WithMessage("This is not a language tag, such as en or pt-BR.");
        }

        // BCP 47 by shape: language, then subtags.
        [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
        private static partial Regex Tag { get; }
    }

    internal sealed class Handler(IClaimsDb db, DeskChange change) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command message, CancellationToken cancellationToken)
        {
            var settings = await change.SettingsAsync(cancellationToken);
            if (settings.Version != message.SeenVersion) return Error.Stale("Somebody else changed the settings since you opened them.");
            var changed = settings.Change(message.Byline, message.Language, change.Act());
            await db.SaveChangesAsync(cancellationToken);
            return changed;
        }
    }
}
