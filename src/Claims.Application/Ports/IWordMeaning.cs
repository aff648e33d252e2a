using Claims.Application.Language.Spotting;

namespace Claims.Application.Ports;

/// <summary>Where the shipped table of words is kept.</summary>
public interface IWordMeaning
{
    /// <summary>Reads it at the first call, some tens of milliseconds; safe from any thread.</summary>
    WordTable Words { get; }
}
