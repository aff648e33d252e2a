using System.Data.Common;
using System.Diagnostics;
using Claims.Application.Kernel;
using Claims.Application.Ports;
using MediatR;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Claims.Application.Pipeline;

/// <summary>The outermost behaviour and the only catch: measures every message, turns a surprise into <see cref="ErrorKind.Unexpected"/>.</summary>
internal sealed class Observe<TRequest, TResponse>(ILogger<Courier> log) : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var name = MessageName.Of(typeof(TRequest));
        using var activity = Telemetry.Source.StartActivity(name);
        var started = Stopwatch.GetTimestamp();
        var outcome = "Done";
        try
        {
            var answer = await next();
            outcome = Answer<TResponse>.ErrorOf(answer)?.Kind.ToString() ?? outcome;
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            outcome = "Cancelled";
            throw;
        }
        catch (CannotWriteException fault)
        {
            outcome = nameof(ErrorKind.Unavailable);
            log.CannotWrite(name, fault.InnerException!.Message);
            return Answer<TResponse>.Fail(Error.Unavailable("The desk cannot store anything at the moment: its disk is full or may not be written. Nothing was saved; tell whoever runs it."));
        }
        catch (Exception fault) when (IsOutage(fault))
        {
            outcome = nameof(ErrorKind.Unavailable);
            log.Outage(name, fault.GetType().Name);
            log.Whole(fault);
            return Answer<TResponse>.Fail(Error.Unavailable("The database does not answer at the moment. Nothing was saved; try again."));
        }
        catch (Exception fault)
        {
            outcome = nameof(ErrorKind.Unexpected);
            var trace = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
            log.Surprise(name, trace, Telemetry.Outline(fault));
            log.Whole(fault);
            return Answer<TResponse>.Fail(Error.Unexpected(trace));
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            Telemetry.Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("message", name), new("outcome", outcome));
        }
    }

    private static bool IsOutage(Exception fault) =>
        fault is RetryLimitExceededException or TimeoutException or DbException { IsTransient: true }
        || (fault.InnerException is { } inner && IsOutage(inner));
}
