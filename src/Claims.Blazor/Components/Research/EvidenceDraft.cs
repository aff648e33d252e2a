using System.Text.Json;
using Claims.Application.Domain.Claims;
using Claims.Application.UseCases.Research;

namespace Claims.Blazor.Components.Research;

/// <summary>What is typed into the form that adds evidence; kept between visits.</summary>
public sealed record EvidenceDraft(SourceForm Source, EvidenceForm Evidence)
{
    /// <returns>Nothing for a draft of another version of the form.</returns>
    public static EvidenceDraft? FromJson(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<EvidenceDraft>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <param name="knownId">The source that the desk has already; then nothing that is typed of it counts.</param>
    public AddEvidence.Command ToCommand(long claimId, Stance stance, bool isSearch, long? knownId)
    {
        var isNew = !isSearch && knownId is null;
        return new(claimId, isSearch ? null : knownId, isNew ? Source.ToFacts() : null, isNew ? Source.ToConfidential() : null, Evidence.ToFacts(stance, isSearch));
    }
}
