namespace Claims.Infrastructure.Archiving;

/// <summary>How pages are kept. Section <c>Archive</c> of the configuration.</summary>
internal sealed class ArchiveOptions
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private string? browser;

    /// <summary>False: pages are asked for and wait; nothing is fetched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Pages worked on at once.</summary>
    public int AtOnce { get; set; } = 6;

    /// <summary>Between two pages of one host.</summary>
    public TimeSpan HostPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The program that draws pages; looked for where programs lie when left out, <c>none</c> for none.</summary>
    public string? Browser { get; set; }

    /// <summary>A browser that draws strangers' pages belongs in its sandbox. Switched off only where something else is one, such as a container of its own.</summary>
    public bool BrowserSandbox { get; set; } = true;

    public TimeSpan BrowserTime { get; set; } = TimeSpan.FromSeconds(45);

    public long BrowserBytes { get; set; } = 1_500_000_000;

    /// <summary>Pages are submitted there when key and secret are given.</summary>
    public string InternetArchive { get; set; } = "https://web.archive.org";

    public string? InternetArchiveKey { get; set; }

    public string? InternetArchiveSecret { get; set; }

    internal bool Submits => InternetArchiveKey is { Length: > 0 } && InternetArchiveSecret is { Length: > 0 };

    /// <summary>Nothing where no browser is installed, or none that could be sandboxed: that does not work for the system's administrator.</summary>
    internal string? BrowserPath => Browser == "none" || (BrowserSandbox && Environment.IsPrivilegedProcess && OperatingSystem.IsLinux()) ? null : Browser ?? (browser ??= Find());

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
