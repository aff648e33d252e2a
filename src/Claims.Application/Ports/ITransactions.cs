namespace Claims.Application.Ports;

/// <summary>Runs a piece of work as one transaction.</summary>
public interface ITransactions
{
    /// <summary>Starts from an empty change tracker, commits when <paramref name="keeps"/> says so of the answer, and tells the change feed afterwards.</summary>
    /// <remarks>The work runs again after a transient fault of the database, so it must not do anything that cannot be rolled back.</remarks>
    /// <exception cref="CannotWriteException">The disk is full, broken, or may not be written.</exception>
    Task<TAnswer> RunAsync<TAnswer>(Func<CancellationToken, Task<TAnswer>> work, Func<TAnswer, bool> keeps, CancellationToken cancel);
}

/// <summary>Nothing can be stored at the moment: trying again at once does not help, an operator does.</summary>
public sealed class CannotWriteException(Exception fault) : Exception("The disk is full, broken, or may not be written.", fault);
