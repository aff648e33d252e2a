using System.Text.RegularExpressions;
using Claims.Application.Domain.Claims;
using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Intake;

/// <summary>The shape of a claim's words.</summary>
internal sealed partial class WordingRules : AbstractValidator<Wording>
{
    public WordingRules()
    {
        RuleFor(words => words.Statement)
            .SaysSomething("Write the statement: one neutral sentence.")
            .Fits(Limits.Statement, "The statement");
        RuleFor(words => words.Quote).Fits(Limits.Quote, "The quote");
        RuleFor(words => words.Language)
            .Must(tag => LanguageTag().IsMatch(CleanText.Line(tag)) && CleanText.Line(tag).Length <= Limits.Language)
            .WithMessage("Name the language of the words by its code, such as en, ko or pt-BR.");
        RuleFor(words => words.Translation)
            .Fits(Limits.Quote, "The translation")
            .Must((words, translation) => CleanText.LinesOrNull(translation) is null || CleanText.LinesOrNull(words.Quote) is not null)
            .WithMessage("A translation needs the exact words beside it.");
        RuleFor(words => words.TranslatedBy).IsInEnum();
        RuleFor(words => words.ShortClaim)
            .Fits(Limits.ShortClaim, "The short claim")
            .Must((words, shortClaim) => CleanText.Line(shortClaim).Length > 0 || CleanText.Line(words.Statement).Length <= Limits.ShortClaim)
            .WithMessage("Write the claim in short: the statement is too long to stand for it.");
    }

    // BCP 47: a language, then subtags.
    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}

internal sealed class CircumstancesRules : AbstractValidator<Circumstances>
{
    public CircumstancesRules()
    {
        RuleFor(known => known.Kind).IsInEnum();
        RuleFor(known => known.ClaimantId).GreaterThan(0).WithMessage("Say who makes the claim.");
        RuleFor(known => known.AttributedToId)
            .Must((known, id) => id is null || id != known.ClaimantId)
            .WithMessage("The words are attributed to somebody other than the claimant; leave this empty otherwise.");
        RuleFor(known => known.SaidOn).IsADate();
        RuleFor(known => known.Place).Fits(Limits.Line, "The place");
        RuleFor(known => known.Origins).AreOrigins();
    }
}

internal sealed class HandlingRules : AbstractValidator<Handling>
{
    public HandlingRules()
    {
        // The last day of all stands for "no due date" in the order of the lists.
        RuleFor(how => how.DueOn).Must(day => day is null || day.Value.Year < 9999).WithMessage("The due date lies too far ahead.");
        RuleFor(how => how.SelectionNote).Fits(Limits.Note, "The note");
        RuleFor(how => how.Priority).IsInEnum();
        RuleFor(how => how.WaitingFor)
            .Fits(Limits.Line, "Whom the work waits for")
            .Must((how, whom) => how.WaitingUntil is null || CleanText.LineOrNull(whom) is not null)
            .WithMessage("Say whom the work waits for.");
    }
}

internal sealed class AppearanceRules : AbstractValidator<AppearanceFacts>
{
    public AppearanceRules()
    {
        RuleFor(facts => facts.Url)
            .IsAddressOrEmpty()
            .Must((facts, url) => CleanText.LineOrNull(url) is not null || CleanText.LineOrNull(facts.Outlet) is not null || facts.PictureFile is not null)
            .WithMessage("Say where it appeared: an address, an outlet or a picture.");
        RuleFor(facts => facts.Outlet).Fits(Limits.Line, "The outlet");
        RuleFor(facts => facts.On).IsADate();
        RuleFor(facts => facts.Medium).IsInEnum();
        RuleFor(facts => facts.PictureAlt)
            .Fits(Limits.Line, "The description")
            .Must((facts, alt) => facts.PictureFile is null || CleanText.LineOrNull(alt) is not null)
            .WithMessage("Describe the picture for those who cannot see it.");
    }
}

internal static class NameListRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<string>> AreTopics<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .Must(names => names.Count <= Limits.Topics).WithMessage($"A claim has at most {Limits.Topics} topics.")
        .Must(names => names.All(name => LookupKey.Of(name).Length > 0)).WithMessage("A topic's name has letters or digits.")
        .Must(names => names.All(name => CleanText.Line(name).Length <= Limits.Name)).WithMessage($"A topic's name is too long: at most {Limits.Name} characters.");

    public static IRuleBuilderOptions<T, IReadOnlyList<string>> AreOrigins<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule) => rule
        .Must(names => names.Count <= Limits.Origins).WithMessage($"A claim repeats at most {Limits.Origins} origins.")
        .Must(names => names.All(name => CleanText.Line(name).Length <= Limits.Name)).WithMessage($"An origin's name is too long: at most {Limits.Name} characters.");
}
