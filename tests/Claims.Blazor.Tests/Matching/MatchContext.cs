using Claims.Application.Domain.Claims;
using Claims.Application.Ports;
using Claims.Application.UseCases.Matching;

namespace Claims.Blazor.Tests.Matching;

/// <summary>A claim of ours and another desk's check that may say the same as something.</summary>
public abstract class MatchContext : DeskContext
{
    protected static MatchedRow Ours { get; } =
        new(AlikeKind.Claim, 12, null, "The bridge cost forty million", null, "The mayor", null, Stage.Approved, "False", null, null, null) { Confidence = 0.7 };

    protected static MatchedRow Theirs { get; } =
        new(AlikeKind.KnownCheck, 5, "x", "The bridge cost 40 million", null, null, null, null, "False", "The other desk", "https://other.example/x", null) { Confidence = 0.95 };

    internal T Only<T>() => Sender.Sent.OfType<T>().Single();
}
