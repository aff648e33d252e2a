using System.Globalization;
using Claims.Application.Domain.Claimants;
using Claims.Application.Domain.Sources;
using Claims.Application.Kernel;

namespace Claims.Infrastructure.Sample;

/// <summary>Claimants and sources with names of offices and papers, and addresses that lead nowhere (RFC 2606).</summary>
internal static class SampleMakings
{
    private static readonly string[] Offices =
    [
        "Ministry of Transport", "Ministry of Health", "Ministry of Finance", "Office for the Environment", "Housing Agency", "Council", "Water Board", "Chamber of Commerce",
        "Teachers' Association", "Tenants' Association", "Farmers' Union", "Railway Passengers' League", "Opposition group in the assembly", "Governing group in the assembly",
        "Energy supplier", "Hospital operator", "Taxpayers' League", "Daily newspaper", "Local radio", "Citizens' initiative",
    ];

    private static readonly string[] Rumours = ["prices", "elections", "hospitals", "floods", "schools", "tariffs", "rents", "railways", "drinking water", "pensions", "wind turbines", "medicines"];

    private static readonly string[] Subjects = ["prices", "rainfall", "hospitals", "schools", "housing", "trade", "transport", "energy", "elections", "public accounts"];

    private static readonly (string Name, string Host, SourceType Type)[] Archives =
    [
        ("Statistics office", "statistics", SourceType.Dataset), ("Official gazette", "gazette", SourceType.Legislation), ("Audit office", "audit", SourceType.OfficialRecord),
        ("Assembly records", "assembly", SourceType.Transcript), ("Weather service", "weather", SourceType.Dataset), ("Court registry", "courts", SourceType.Court),
        ("University institute", "institute", SourceType.Research),
    ];

    public static ClaimantFacts Claimant(int number)
    {
        var isRumour = number % 9 == 0;
        var name = isRumour ? $"Viral posts on {Rumours[number / 9 % Rumours.Length]}, series {(number / 9 / Rumours.Length) + 1}" : $"{Offices[number % Offices.Length]}, region {(number / Offices.Length) + 1}";
        return new ClaimantFacts(isRumour ? ClaimantKind.UnknownOrigin : ClaimantKind.Organisation, name, [], [], isRumour ? null : $"Region {(number / Offices.Length) + 1}", null, null);
    }

    public static SourceFacts Record(int number, Random random, int year)
    {
        var (name, host, type) = Archives[number % Archives.Length];
        var (published, subject, region) = (Day(random, year), Subjects[random.Next(Subjects.Length)], random.Next(1, 40));
        return new SourceFacts(
            $"https://{host}.region-{region}.example/{published.Year}/{subject.Replace(' ', '-')}/{number}", null, $"{Capital(subject)} {published.Year}, table {number}",
            $"{name}, region {region}", null, published, "en", type, Tier.Primary, null, []);
    }

    /// <summary>A third of them repeat a wire.</summary>
    public static SourceFacts Report(int number, Random random, int year)
    {
        var (published, subject, paper) = (Day(random, year), Subjects[random.Next(Subjects.Length)], random.Next(1, 90));
        string[] origins = random.Next(3) == 0 ? [$"Wire service {random.Next(1, 6)}"] : [];
        return new SourceFacts(
            $"https://paper-{paper}.example/{published.Year}/{subject.Replace(' ', '-')}-{number}", null, $"What the figures on {subject} say ({number})",
            $"Paper {paper}", null, published, "en", SourceType.NewsReport, Tier.Secondary, null, origins);
    }

    private static PartialDate Day(Random random, int year) => PartialDate.Of(year - random.Next(0, 5), random.Next(1, 13), random.Next(1, 29))!.Value;

    private static string Capital(string text) => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(text[0])}{text[1..]}");
}
