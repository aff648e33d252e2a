using Claims.Application.Domain.Claims;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Research;

/// <summary>The confidential part of a protected source.</summary>
/// <param name="PublicDescription">What the public reads instead.</param>
/// <param name="Reason">Why the source is protected; printed.</param>
/// <param name="Value">The name and whatever else must not get out; encrypted, never in the history.</param>
public sealed record ConfidentialInput(string PublicDescription, string Reason, string Value);

/// <summary>The shape of a source as it is typed or fetched.</summary>
internal sealed class SourceRules : AbstractValidator<SourceFacts>
{
    public SourceRules()
    {
        RuleFor(facts => facts.Title).IsWritten("Write the source's title.").MaximumLength(Limits.Line).OverridePropertyName("Title");
        RuleFor(facts => facts.Url).MaximumLength(Limits.Url)
            .Must(url => string.IsNullOrWhiteSpace(url) || CanonicalUrl.Of(url) is not null).WithMessage("This is not a web address (http or https).").OverridePropertyName("Url");
        RuleFor(facts => facts.NoUrlReason).MaximumLength(Limits.Note)
            .Must((facts, reason) => !string.IsNullOrWhiteSpace(facts.Url) || !string.IsNullOrWhiteSpace(reason)).WithMessage("Give the address, or say why there is none.")
            .OverridePropertyName("NoUrlReason");
        RuleFor(facts => facts.Publisher).MaximumLength(Limits.Name).OverridePropertyName("Publisher");
        RuleFor(facts => facts.Author).MaximumLength(Limits.Name).OverridePropertyName("Author");
        RuleFor(facts => facts.Language).MaximumLength(Limits.Language).OverridePropertyName("Language");
        RuleFor(facts => facts.Type).IsInEnum().OverridePropertyName("Type");
        RuleFor(facts => facts.Tier).IsInEnum().OverridePropertyName("Tier");
        RuleFor(facts => facts.Interest).MaximumLength(Limits.Note).OverridePropertyName("Interest");
        RuleFor(facts => facts.Origins).NotNull().Must(origins => origins.Count <= Limits.Origins).WithMessage($"At most {Limits.Origins} origins.").OverridePropertyName("Origins");
        RuleForEach(facts => facts.Origins).MaximumLength(Limits.Name).OverridePropertyName("Origins");
    }
}

internal sealed class ConfidentialRules : AbstractValidator<ConfidentialInput>
{
    public ConfidentialRules()
    {
        RuleFor(input => input.PublicDescription).IsWritten("Describe the source as the public may know it.").MaximumLength(Limits.Line).OverridePropertyName("PublicDescription");
        RuleFor(input => input.Reason).IsWritten("Say why the source is protected.").MaximumLength(Limits.Note).OverridePropertyName("Reason");
        RuleFor(input => input.Value).IsWritten("Write the confidential values.").MaximumLength(Limits.Note).OverridePropertyName("Value");
    }
}

/// <summary>The shape of what a piece of evidence says.</summary>
internal sealed class EvidenceRules : AbstractValidator<EvidenceFacts>
{
    public EvidenceRules(TimeProvider clock)
    {
        RuleFor(facts => facts.Stance).IsInEnum().OverridePropertyName("Stance");
        RuleFor(facts => facts.ReadOn).Must(day => day.Year >= 1900 && day <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1))
            .WithMessage("The day on which it was read is not in the future.").OverridePropertyName("ReadOn");
        RuleFor(facts => facts.PointNumbers).NotNull().Must(numbers => numbers.All(number => number is >= 1 and <= Limits.PointNumbers)).WithMessage("There is no such point.").OverridePropertyName("PointNumbers");
        RuleFor(facts => facts.Passage).MaximumLength(Limits.Passage).OverridePropertyName("Passage");
        RuleFor(facts => facts.NoPassageReason).MaximumLength(Limits.Note).OverridePropertyName("NoPassageReason");
        RuleFor(facts => facts.Locator).MaximumLength(Limits.Line).OverridePropertyName("Locator");
        RuleFor(facts => facts.Note).MaximumLength(Limits.Note).OverridePropertyName("Note");
        RuleFor(facts => facts.RecordWhy).MaximumLength(Limits.Note).OverridePropertyName("RecordWhy");
        RuleFor(facts => facts.Search!.Where).IsWritten("Say where you looked.").MaximumLength(Limits.Note).When(facts => facts.Search is not null).OverridePropertyName("Where");
        RuleFor(facts => facts.Search!.Terms).IsWritten("Say for which terms you searched.").MaximumLength(Limits.Note).When(facts => facts.Search is not null).OverridePropertyName("Terms");
        RuleFor(facts => facts.Search!.Period).MaximumLength(Limits.Line).When(facts => facts.Search is not null).OverridePropertyName("Period");
        RuleFor(facts => facts.Search!.Found).IsWritten("Say what was found, or that nothing was.").MaximumLength(Limits.Note).When(facts => facts.Search is not null).OverridePropertyName("Found");
    }
}
