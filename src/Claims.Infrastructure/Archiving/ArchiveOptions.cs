namespace Claims.Infrastructure.Archiving;

/// <summary>How pages are kept. Section <c>Archive</c> of the configuration.</summary>
internal sealed class ArchiveOptions
{
    /// <summary>False: pages are asked for and wait; nothing is fetched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Pages worked on at once.</summary>
    public int AtOnce { get; set; } = 6;

    /// <summary>Between two pages of one host.</summary>
    public TimeSpan HostPause { get; set; } = TimeSpan.FromSeconds(1);
}
