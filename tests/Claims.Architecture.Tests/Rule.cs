namespace Claims.Architecture.Tests;

/// <summary>A rule of the house: holds for every subject that there is, and is seen to reject a sample.</summary>
internal static class Rule
{
    /// <param name="subjects">Found by reflection; finding none would prove nothing.</param>
    /// <param name="faults">What is wrong with a subject, in words.</param>
    /// <param name="rejects">Samples that break the rule.</param>
    public static void Holds<T>(IEnumerable<T> subjects, Func<T, IEnumerable<string>> faults, params IReadOnlyList<T> rejects)
    {
        var found = subjects.ToList();
        Assert.NotEmpty(found);
        Assert.NotEmpty(rejects);
        Assert.All(rejects, sample => Assert.NotEmpty(faults(sample)));
        var wrong = found.SelectMany(faults).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }
}
