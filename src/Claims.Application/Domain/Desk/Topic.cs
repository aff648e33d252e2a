using Claims.Application.Kernel;

namespace Claims.Application.Domain.Desk;

/// <summary>What claims are about; made by typing a new one.</summary>
public sealed class Topic
{
    private Topic()
    {
    }

    public Topic(string name) => (Name, NameKey) = (CleanText.Line(name), LookupKey.Of(name));

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique.</summary>
    public string NameKey { get; private set; } = "";
}
