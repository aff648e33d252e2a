namespace Claims.Blazor.Hosting.Commands;

/// <summary>The verbs of <c>./run</c>. What is not a verb is an option of <c>serve</c>, so <c>dotnet run --urls …</c> serves.</summary>
public static class CommandLine
{
    private const string Serving = "serve";

    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args is [var first, ..] && !first.StartsWith('-') ? first : Serving;
        var options = args is [var given, ..] && given == verb ? args[1..] : args;
        return verb switch
        {
            Serving => await Serve.RunAsync(options),
            _ => Unknown(verb),
        };
    }

    private static int Unknown(string verb)
    {
        Console.Error.WriteLine($"There is no verb \"{verb}\". `./run help` lists them.");
        return 2;
    }
}
