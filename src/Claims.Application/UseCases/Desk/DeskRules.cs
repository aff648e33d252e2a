using Claims.Application.Domain.Ratings;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Desk;

internal static class DeskRules
{
    public static IRuleBuilderOptions<T, string> Titled<T>(this IRuleBuilder<T, string> name) => name
        .Must(text => CleanText.Line(text).Length > 0).WithMessage("Write the name.").MaximumLength(Limits.Name);

    /// <summary>The shape of a rating; whether it fits the scale is the scale's to say.</summary>
    public static IRuleBuilderOptions<T, RatingFacts> Rating<T>(this IRuleBuilder<T, RatingFacts> facts) => facts.NotNull().SetValidator(new RatingRules());

    private sealed class RatingRules : AbstractValidator<RatingFacts>
    {
        public RatingRules()
        {
            RuleFor(facts => facts.Name).Titled();
            RuleFor(facts => facts.ShortName).Must(text => CleanText.Line(text).Length > 0).WithMessage("Write a short name.").MaximumLength(Limits.Code);
            RuleFor(facts => facts.Definition).Must(text => CleanText.Line(text).Length > 0).WithMessage("Say what the rating means: readers see it.").MaximumLength(Limits.Note);
            RuleFor(facts => facts.Example).MaximumLength(Limits.Note);
            RuleFor(facts => facts.Colour).NotEmpty().WithMessage("Choose a colour.").MaximumLength(Limits.Code);
            RuleFor(facts => facts.Icon).NotEmpty().WithMessage("Choose an icon: colour never stands alone.").MaximumLength(Limits.Code);
            RuleFor(facts => facts.Side).IsInEnum();
            RuleFor(facts => facts.Number).LessThanOrEqualTo(100).WithMessage("A number of the scale is at most 100.");
        }
    }
}
