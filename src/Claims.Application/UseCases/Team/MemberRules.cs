using Claims.Application.Kernel;
using FluentValidation;

namespace Claims.Application.UseCases.Team;

internal static class MemberRules
{
    /// <summary>A name that can stand under work.</summary>
    public static IRuleBuilderOptions<T, string> Member<T>(this IRuleBuilder<T, string> name) => name
        .Must(text => CleanText.Line(text).Length > 0).WithMessage("Write the name.").MaximumLength(Limits.Name);
}
