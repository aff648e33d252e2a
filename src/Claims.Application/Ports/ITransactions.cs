namespace Claims.Application.Ports;

/// <summary>Runs a piece of work as one transaction.</summary>
public interface ITransactions
{
    /// <summary>Starts from an empty change tracker, commits when <paramref name="keeps"/> says so of the answer, and tells the change feed afterwards.</summary>
    /// <remarks>The work runs again after a transient fault of the database, so it must not do anything that cannot be rolled back.</remarks>
    Task<TAnswer> RunAsync<TAnswer>(Func<CancellationToken, Task<TAnswer>> work, Func<TAnswer, bool> keeps, CancellationToken cancel);
}
