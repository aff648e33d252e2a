using Claims.Application.Kernel;

namespace Claims.Application.Domain.History;

/// <summary>Who does something, when, and why: every change of an aggregate asks for one.</summary>
/// <param name="By">The member; nothing when the product itself acts.</param>
/// <param name="At">UTC.</param>
/// <param name="Why">The reason that goes into the history, where one was given.</param>
public sealed record Act(long? By, DateTimeOffset At, string? Why = null)
{
    /// <summary>Nothing when nothing is left of it that can be read.</summary>
    public string? Why { get; init => field = CleanText.LinesOrNull(value); } = CleanText.LinesOrNull(Why);

    public Act Because(string? why) => this with { Why = why ?? Why };
}
