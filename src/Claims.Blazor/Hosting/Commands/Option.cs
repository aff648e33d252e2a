namespace Claims.Blazor.Hosting.Commands;

/// <summary>What a verb itself is told; the rest of the command line is .NET configuration.</summary>
internal static class Option
{
    /// <summary>The value of <c>--name value</c> or <c>--name=value</c>; nothing when it is not given.</summary>
    public static string? Read(string[] args, string name)
    {
        var at = Array.FindIndex(args, arg => arg == "--" + name || arg.StartsWith($"--{name}=", StringComparison.Ordinal));
        return at < 0 ? null : args[at].Contains('=') ? args[at].Split('=', 2)[1] : args.ElementAtOrDefault(at + 1);
    }
}
