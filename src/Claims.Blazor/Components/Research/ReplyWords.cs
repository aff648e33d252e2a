using Claims.Application.Domain.Claims;

namespace Claims.Blazor.Components.Research;

/// <summary>The states of the right of reply, as they are chosen and read.</summary>
internal static class ReplyWords
{
    public static string Of(ReplyState state) => state switch
    {
        ReplyState.NotStated => "Not asked yet",
        ReplyState.Asked => "Asked, the deadline is running",
        ReplyState.Answered => "Answered",
        ReplyState.NoAnswer => "No answer",
        _ => "Not asked, with a reason",
    };

    public static string Of(NotAskedReason reason) => reason switch
    {
        NotAskedReason.Anonymous => "the claimant is anonymous",
        NotAskedReason.Safety => "asking would endanger somebody",
        NotAskedReason.Deceased => "the claimant is deceased",
        NotAskedReason.NoRoute => "there is no way to reach the claimant",
        _ => "the text is on the record",
    };
}
