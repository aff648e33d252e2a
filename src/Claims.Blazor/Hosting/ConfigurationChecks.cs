using System.Globalization;

namespace Claims.Blazor.Hosting;

/// <summary>Settings that the product cannot start with, each told in one sentence that names the setting, before anything is opened.</summary>
internal static class ConfigurationChecks
{
    /// <returns>Nothing when all can be used.</returns>
    public static string? FindProblem(IConfiguration configuration) =>
        Switch(configuration, "Demo:Enabled")
        ?? Number(configuration, "Database:MaxBatchSize", 1, 1000)
        ?? Number(configuration, "Database:CommandTimeoutSeconds", 1, 3600)
        ?? PublicUrl(configuration["Site:PublicUrl"])
        ?? TimeZone(configuration["Site:TimeZone"])
        ?? Addresses.FindUnreadable(configuration);

    private static string? Switch(IConfiguration configuration, string key) =>
        configuration[key] is not { Length: > 0 } text || bool.TryParse(text, out _) ? null : $"{Name(key)} is \"{text}\"; it can be true or false.";

    private static string? Number(IConfiguration configuration, string key, int least, int most) =>
        configuration[key] is not { Length: > 0 } text
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            ? null
            : $"{Name(key)} is \"{text}\"; it can be a whole number from {least} to {most}.";

    private static string? PublicUrl(string? text) =>
        text is not { Length: > 0 } || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url!.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0)
            ? null
            : $"Site__PublicUrl is \"{text}\"; it has to be an address such as https://checks.example.org.";

    private static string? TimeZone(string? text) =>
        text is not { Length: > 0 } || TimeZoneInfo.TryFindSystemTimeZoneById(text, out _)
            ? null
            : $"Site__TimeZone is \"{text}\", which this machine does not know; it can be a name such as Europe/Berlin or UTC.";

    // As it is written in the environment, where most people set it.
    private static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
