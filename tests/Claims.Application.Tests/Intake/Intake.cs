using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Intake;
using Claims.Application.UseCases.People;
using Claims.Tests.Desks;

namespace Claims.Application.Tests.Intake;

/// <summary>A claim to record, as tests need it: sound unless a test says otherwise.</summary>
internal static class Intake
{
    public static Wording Words(string statement = "The moon is made of cheese.", string quote = "It is cheese, all of it", string shortClaim = "The moon is cheese") =>
        new(quote, "en", null, null, statement, shortClaim);

    public static Circumstances Around(long claimantId, long? attributedToId = null) => new(ClaimKind.Event, claimantId, attributedToId, null, null, []);

    public static Handling How(long? reasonId = null) => new(reasonId, null, null, Priority.Normal, null, null, null);

    public static RecordClaim.Command Claim(long claimantId, Wording? words = null, IReadOnlyList<AppearanceFacts>? appearances = null, IReadOnlyList<string>? topics = null) =>
        new(words ?? Words(), Around(claimantId), How(), topics ?? [], appearances ?? []);

    public static AppearanceFacts At(string url) => new(url, null, null, Medium.Article);

    public static ClaimantFacts Person(string name, params string[] aliases) => new(ClaimantKind.Person, name, aliases, [], null, null, null);

    public static async Task<long> ClaimantAsync(this Desk desk, Colleague by, string name = "A blog", params string[] aliases) =>
        (await desk.SendAsync(by, new AddClaimant.Command(Person(name, aliases)))).Value;
}
