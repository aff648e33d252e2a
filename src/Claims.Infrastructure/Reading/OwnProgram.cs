using System.Reflection;
using System.Runtime.InteropServices;

namespace Claims.Infrastructure.Reading;

/// <summary>How this program is started once more, for work that may crash, never end or take all memory: such work gets a process of its own.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">What stands before the verb.</param>
public sealed record OwnProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <param name="assembly">That of the entry point; the host may have been started by another program, such as a test.</param>
    public static OwnProgram Of(Assembly assembly) => Of(assembly.Location);

    /// <param name="library">Empty for a program that is one file.</param>
    public static OwnProgram Of(string library)
    {
        // …/shared/Microsoft.NETCore.App/10.0.0/: the `dotnet` that runs this runs the other as well.
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return library.Length > 0 && System.IO.File.Exists(dotnet) ? new OwnProgram(dotnet, [library]) : new OwnProgram(Environment.ProcessPath!, []);
    }
}
