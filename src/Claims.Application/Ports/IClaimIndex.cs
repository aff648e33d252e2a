namespace Claims.Application.Ports;

/// <summary>The full-text index of this node: a replica of the database that follows it within a second.</summary>
public interface IClaimIndex
{
    /// <summary>What is indexed at this moment. It stays as it is until it is disposed, whatever is written meanwhile.</summary>
    Task<IIndexView> ViewAsync(CancellationToken cancel);
}

/// <summary>One state of the index.</summary>
public interface IIndexView : IDisposable
{
    /// <summary>How far the index is; nothing when it is complete. Until then something may be missing.</summary>
    IndexProgress? Building { get; }

    /// <summary>False while the index is being built.</summary>
    bool IsComplete => Building is null;

    /// <summary>Claims and known checks that can be matched.</summary>
    int Documents { get; }

    /// <summary>Telling words of one.</summary>
    double AverageLength { get; }

    /// <summary>How many have this stem.</summary>
    int Frequency(string stem);

    /// <summary>Those that have any of these stems, best first.</summary>
    /// <param name="only">Claims of ours or known checks; both when left out.</param>
    IReadOnlyList<Alike> FindAlike(IReadOnlyCollection<string> stems, int most, AlikeKind? only = null);

    /// <summary>A page of what somebody asks for, with all counts.</summary>
    Finds Find(SearchRequest search);
}

public enum AlikeKind
{
    /// <summary>A claim of ours.</summary>
    Claim,

    /// <summary>Another desk's check.</summary>
    KnownCheck,
}

/// <summary>A claim or a known check as it is indexed.</summary>
/// <param name="Day">When it was said or checked, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Score">What the index makes of it; comparable within one answer only.</param>
/// <param name="OfClaimant">How many claims and known checks have the same claimant.</param>
public sealed record Alike(AlikeKind Kind, long Id, string Claim, string? Title, string? Claimant, int? Day, double Score = 0, int OfClaimant = 0);

/// <summary>How far a build of the index is, in records. Both are 0 before they are counted.</summary>
public sealed record IndexProgress(int Done, int All);
