using Claims.Blazor.Hosting.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The entry point; named so that tests can start the real host.</summary>
public partial class Program;
