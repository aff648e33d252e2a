using System.Text.RegularExpressions;
using Claims.Application.Domain.History;
using Claims.Blazor.Components.Research;

namespace Claims.Blazor.Tests.Research;

public sealed partial class TheWordsOfTheHistory
{
    [Fact]
    public void Every_name_that_the_domain_writes_has_its_words()
    {
        var names = NamesInTheDomain().ToList();

        Assert.True(names.Count > 50, "The source of the domain was not found.");
        Assert.All(names, name => Assert.True(HistoryWords.Knows(name), $"{name} has no words."));
    }

    [Fact]
    public void A_sentence_says_what_a_field_became() =>
        Assert.Equal("assigned the claim to Fact-checker", HistoryWords.Tell("claim.assigned", [new FieldChange("assignee", null, "Fact-checker")]));

    [Fact]
    public void Taking_somebody_off_is_said_so() =>
        Assert.Equal("took Fact-checker off the claim", HistoryWords.Tell("claim.assigned", [new FieldChange("assignee", "Fact-checker", null)]));

    [Fact]
    public void What_the_sentence_said_is_not_said_again()
    {
        FieldChange[] changes = [new("stage", "Submitted", "Accepted"), new("selectionReason", null, "Reach"), new("evidence", null, "3")];

        Assert.Equal(["selectionReason", "evidence"], HistoryWords.Untold("claim.accepted", changes).Select(change => change.Field));
        Assert.DoesNotContain(HistoryWords.Untold("evidence.added", changes), change => change.Field == "evidence");
    }

    [Theory]
    [InlineData("dueOn", "2025-05-03", "due", "3 May 2025")]
    [InlineData("saidOn", "2025-05", "said on", "May 2025")]
    [InlineData("stage", "InReview", "stage", "in review")]
    [InlineData("exceptionForPoint2", "No second source exists.", "exception for point 2", "No second source exists.")]
    [InlineData("waitingFor", "InReview", "waiting for", "InReview")]
    public void Fields_read_as_words(string field, string value, string label, string text) =>
        Assert.Equal((label, text), (FieldWords.Label(field), FieldWords.Value(field, value)));

    private static IEnumerable<string> NamesInTheDomain()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Claims.sln"))) root = root.Parent;
        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "Claims.Application", "Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => DottedName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct();
    }

    // The codes of refusals look alike; they are not history.
    [GeneratedRegex("(?<!Refused\\()\"(?<name>[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DottedName();
}
