using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases;

/// <summary>Rules over texts as they will be kept: what hides or reorders is gone before anything is counted.</summary>
internal static class TextRules
{
    /// <param name="what">Names the text at the beginning of a sentence.</param>
    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, int limit, string what) =>
        rule.Must(text => CleanText.Lines(text).Length <= limit).WithMessage($"{what} is too long: at most {limit:N0} characters.");

    /// <summary>Something is left of it when what hides is gone.</summary>
    public static IRuleBuilderOptions<T, string?> IsWritten<T>(this IRuleBuilder<T, string?> rule, string otherwise) =>
        rule.Must(text => CleanText.Lines(text).Length > 0).WithMessage(otherwise);

    /// <summary>There is a letter or a digit in it; a text of dashes or of invisible characters says nothing.</summary>
    public static IRuleBuilderOptions<T, string?> SaysSomething<T>(this IRuleBuilder<T, string?> rule, string otherwise) =>
        rule.Must(text => LookupKey.Of(text ?? "").Length > 0).WithMessage(otherwise);

    public static IRuleBuilderOptions<T, string?> IsAddressOrEmpty<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(url => CleanText.LineOrNull(url) is not { } line || CanonicalUrl.Of(line) is not null)
            .WithMessage("Write a whole address, beginning with http:// or https://.")
            .Must(url => CleanText.Line(url).Length <= Limits.Url && (CanonicalUrl.Of(CleanText.Line(url))?.Length ?? 0) <= Limits.Url)
            .WithMessage($"The address is too long: at most {Limits.Url:N0} characters.");

    public static IRuleBuilderOptions<T, PartialDate?> IsADate<T>(this IRuleBuilder<T, PartialDate?> rule) =>
        rule.Must(date => date is not { Year: < 1 }).WithMessage("There is no such date.");
}
