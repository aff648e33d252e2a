using Claims.Application.Pipeline;

namespace Claims.Application.Tests.Permissions;

/// <summary>The data file: one message a line, what it needs, and whether each kind of caller is let through to it.</summary>
internal static class Matrix
{
    public static IReadOnlyDictionary<string, Type> Messages { get; } =
        MessageRules.MessagesIn(typeof(Courier).Assembly).ToDictionary(message => message.DeclaringType!.Name);

    public static IReadOnlyList<Row> Rows { get; } = Read();

    private static List<Row> Read()
    {
        using var file = new StreamReader(typeof(Matrix).Assembly.GetManifestResourceStream("matrix.csv")!);
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        var roles = lines[0][2..];
        return [.. lines.Skip(1).Select(cells => new Row(cells[0], cells[1], [.. roles.Zip(cells[2..], (role, cell) => (role, IsAllowed(cell)))]))];
    }

    private static bool IsAllowed(string cell) => cell switch
    {
        "allowed" => true,
        "refused" => false,
        _ => throw new FormatException($"The matrix says \"{cell}\"; it can say allowed or refused."),
    };

    /// <param name="Needs">A permission, or <c>anyone</c>, <c>any member</c>, <c>the product</c>.</param>
    internal sealed record Row(string Message, string Needs, IReadOnlyList<(string Role, bool IsAllowed)> Allowed);
}
