using System.Globalization;
using Claims.Infrastructure.Spotting;
using Claims.Infrastructure.Spotting.Training;

namespace Claims.Blazor.Hosting.Commands;

/// <summary>Trains the spotter again and prints how good it is on debates that it has not seen. Needs no desk: nothing of it is in the training.</summary>
internal static class TrainSpot
{
    public static Task<int> RunAsync(string[] args)
    {
        if (Option.Read(args, "data") is not { } folder)
        {
            Console.Error.WriteLine("Say from what: ./run train-spot --data FOLDER [--out FILE]. The folder holds claimbuster/ and debates/: docs/spotting.md.");
            return Task.FromResult(2);
        }
        try
        {
            var version = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var report = SpotReport.Make(TrainedSpotter.Words, folder, version, Console.Error.WriteLine);
            foreach (var line in report.Lines()) Console.WriteLine(line);
            if (Option.Read(args, "out") is { } file)
            {
                using var output = File.Create(file);
                ModelFile.Write(output, report.Model);
            }
            return Task.FromResult(0);
        }
        // The trainers refuse what they cannot learn from, such as data of one kind only, by these two.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            Startup.Say($"The training failed: {fault.Message}");
            return Task.FromResult(1);
        }
    }
}
