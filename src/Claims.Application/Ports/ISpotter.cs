using Claims.Application.Language.Spotting;

namespace Claims.Application.Ports;

/// <summary>Where the trained model of check-worthiness is kept.</summary>
public interface ISpotter
{
    /// <summary>Reads it at the first call, some tens of milliseconds; safe from any thread.</summary>
    SpotModel Model { get; }
}
