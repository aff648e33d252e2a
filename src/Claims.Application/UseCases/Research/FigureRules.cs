using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Research;

/// <summary>The shape of a figure; whether it fits the claim is for the claim to say.</summary>
internal sealed class FigureRules : AbstractValidator<FigureFacts>
{
    public FigureRules()
    {
        RuleFor(facts => facts.Measure).SaysSomething("Say what is measured.").Fits(Limits.Line, "The measure").OverridePropertyName("Measure");
        RuleFor(facts => facts.Claimed).Must(figure => figure is null || Stands(figure)).WithMessage(Wrong).OverridePropertyName("Claimed");
        RuleFor(facts => facts.Actual).Must(figure => figure is null || Stands(figure)).WithMessage(Wrong).OverridePropertyName("Actual");
        RuleFor(facts => facts.AsOf).IsADate().OverridePropertyName("AsOf");
        RuleFor(facts => facts.ClaimedWords).Fits(Limits.Line, "The words").OverridePropertyName("Claimed");
        RuleFor(facts => facts.ActualWords).Fits(Limits.Line, "The words").OverridePropertyName("Actual");
        RuleFor(facts => facts.Rate!).Must(rate => rate.Value is > 0 and < 1_000_000_000_000 && decimal.Round(rate.Value, 10) == rate.Value && CleanText.Line(rate.From).Length is > 0 and <= Limits.Line && rate.On.Year >= 1900)
            .WithMessage("Give the rate, who states it, and its day.").When(facts => facts.Rate is not null).OverridePropertyName("Rate");
    }

    private const string Wrong = "This is no figure: a number, or a range from a smaller to a larger one, with at most ten decimals.";

    private static bool Stands(Quantity figure) => figure.Fits && Enum.IsDefined(figure.Qualifier) && CleanText.Line(figure.Unit) == figure.Unit;
}

/// <summary>The shape of an event.</summary>
internal sealed class EventRules : AbstractValidator<EventFacts>
{
    public const int MostEvidence = 20;

    public EventRules()
    {
        RuleFor(facts => facts.What).SaysSomething("Say what happened.").Fits(Limits.Line, "What happened").OverridePropertyName("What");
        RuleFor(facts => facts.Who).Fits(Limits.Line, "Who").OverridePropertyName("Who");
        RuleFor(facts => facts.Where).Fits(Limits.Line, "Where").OverridePropertyName("Where");
        RuleFor(facts => facts.From).Must(date => date.Year >= 1).WithMessage("Say when it was: a day, a month or a year.").OverridePropertyName("From");
        RuleFor(facts => facts.To).IsADate().OverridePropertyName("To");
        RuleFor(facts => facts.Evidence).NotNull().Must(numbers => numbers.Count <= MostEvidence).WithMessage($"Name at most {MostEvidence} pieces of evidence.").OverridePropertyName("Evidence");
    }
}
