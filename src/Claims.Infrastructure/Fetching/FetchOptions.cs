using System.Security.Cryptography.X509Certificates;

namespace Claims.Infrastructure.Fetching;

/// <summary>How far a fetch may go. Section <c>Fetching</c> of the configuration.</summary>
internal sealed class FetchOptions
{
    /// <summary>Ports that may be asked; <see cref="UsualPorts"/> when left out.</summary>
    public int[]? Ports { get; set; }

    /// <summary>From the first lookup to an open connection, TLS included.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The whole fetch: waiting for a turn, every hop, the last byte.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Of a body, as sent and as decoded.</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    public int MaxRedirects { get; set; } = 5;

    public int AtOncePerHost { get; set; } = 4;

    public int AtOnceInAll { get; set; } = 16;

    /// <summary>The desk's own public host: never fetched, wherever its name leads.</summary>
    public string? OwnHost { get; set; }

    /// <summary>Instead of the machine's trusted roots; not configurable, the tests' own server has a certificate of its own making.</summary>
    internal X509Certificate2Collection TrustedRoots { get; } = [];

    // Not a default of the property: the configuration binder adds to an array, so nobody could take a port away.
    public static IReadOnlyList<int> UsualPorts { get; } = [80, 443];
}
