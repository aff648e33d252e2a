using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Claims.Application.Pipeline;

/// <summary>What the pipeline tells an operator. Never texts of a message: they may be personal or embargoed.</summary>
public static partial class Telemetry
{
    public const string Name = "Claims";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    internal static Histogram<double> Durations { get; } = Meter.CreateHistogram<double>("claims.message.duration", "s", "How long a message took, by name and outcome.");

    /// <summary>Types and places of a fault without its texts: a database quotes the values that it refuses.</summary>
    internal static string Outline(Exception fault)
    {
        var types = fault.GetType().FullName;
        for (var inner = fault.InnerException; inner is not null; inner = inner.InnerException) types += " ← " + inner.GetType().FullName;
        return types + Environment.NewLine + fault.StackTrace;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Message} failed, trace {Trace}: {Outline}")]
    internal static partial void Surprise(this ILogger log, string message, string trace, string outline);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Message}: the database does not answer ({Fault}).")]
    internal static partial void Outage(this ILogger log, string message, string fault);

    // The texts of these faults speak of the disk, never of a row.
    [LoggerMessage(Level = LogLevel.Critical, Message = "{Message}: nothing can be stored ({Fault}).")]
    internal static partial void CannotWrite(this ILogger log, string message, string fault);

    // With the fault's texts, so only where somebody has asked for it (Development does).
    [LoggerMessage(Level = LogLevel.Debug, Message = "The whole fault:")]
    internal static partial void Whole(this ILogger log, Exception fault);
}
