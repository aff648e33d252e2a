namespace Claims.Application.Language.Spotting;

/// <summary>
/// The hash by which the model knows a term: FNV-1a with a last mix. The trained weights depend on it: a change here needs a new training.
/// </summary>
public static class Hashing
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var c in word) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    public static uint Of(uint number) => Mix((Offset ^ (number + 1)) * Prime);

    /// <summary>Of two in this order.</summary>
    public static uint Of(uint first, uint second) => Mix(((first * 31) ^ second) * Prime);

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 13);
    }
}
