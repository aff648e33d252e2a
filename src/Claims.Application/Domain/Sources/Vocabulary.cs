namespace Claims.Application.Domain.Sources;

public enum SourceType
{
    OfficialRecord,
    Dataset,
    Court,
    Legislation,
    Research,
    Transcript,
    Recording,
    NewsReport,
    Expert,
    Eyewitness,
    SocialPost,
    Archive,

    /// <summary>A lead, never evidence.</summary>
    Encyclopaedia,
}

/// <summary>Is it the thing itself, or does it tell of it?</summary>
public enum Tier
{
    NotStated,
    Primary,
    Secondary,
}
