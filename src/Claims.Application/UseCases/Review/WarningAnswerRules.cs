using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Review;

/// <summary>The shape of an editor's answers to the warnings of the gate.</summary>
internal sealed class WarningAnswerRules : AbstractValidator<IReadOnlyList<WarningAnswer>>
{
    public WarningAnswerRules() => RuleForEach(answers => answers).ChildRules(answer => answer.RuleFor(given => given.Answer).MaximumLength(Limits.Note));
}
