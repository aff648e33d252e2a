using System.Text.RegularExpressions;
using Claims.Application.Domain.Claimants;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.People;

/// <summary>The shape of what is known of a claimant.</summary>
internal sealed partial class ClaimantRules : AbstractValidator<ClaimantFacts>
{
    public ClaimantRules()
    {
        RuleFor(facts => facts.Kind).IsInEnum();
        RuleFor(facts => facts.Name).SaysSomething("Write the name.").Fits(Limits.Name, "The name");
        RuleFor(facts => facts.Aliases)
            .Must(names => names.Count <= Limits.Aliases).WithMessage($"At most {Limits.Aliases} other names.")
            .Must(names => names.All(name => CleanText.Line(name).Length <= Limits.Name)).WithMessage($"Another name is too long: at most {Limits.Name} characters.");
        RuleFor(facts => facts.Roles).Must(roles => roles.Count <= Limits.ClaimantRoles).WithMessage($"At most {Limits.ClaimantRoles} roles.");
        RuleForEach(facts => facts.Roles).ChildRules(role =>
        {
            role.RuleFor(known => known.Title).SaysSomething("Write what the role is called.").Fits(Limits.Name, "The role");
            role.RuleFor(known => known.From).IsADate();
            role.RuleFor(known => known.To).IsADate()
                .Must((known, to) => known.From is not { Year: > 0 } from || to is not { Year: > 0 } until || from.Earliest <= until.Latest)
                .WithMessage("The role ends before it begins.");
        });
        RuleFor(facts => facts.Affiliation).Fits(Limits.Name, "The affiliation");
        RuleFor(facts => facts.Website).IsAddressOrEmpty();
        RuleFor(facts => facts.WikidataId)
            .Must(id => CleanText.LineOrNull(id) is not { } item || Item().IsMatch(item)).WithMessage("A Wikidata item is Q and digits, such as Q22686.");
    }

    [GeneratedRegex("^Q[1-9][0-9]{0,15}$", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
