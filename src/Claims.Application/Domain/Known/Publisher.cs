using Claims.Application.Kernel;

namespace Claims.Application.Domain.Known;

/// <summary>Another desk whose checks we know.</summary>
public sealed class Publisher
{
    private Publisher()
    {
    }

    public Publisher(string name) => (Name, NameKey) = (CleanText.Line(name), LookupKey.Of(name));

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Unique.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Grows with every batch of its checks that goes in, so that a replica can ask for what came after the last one it saw.</summary>
    /// <remarks>Two imports at once cannot draw the same number: <see cref="Version"/> stops the second.</remarks>
    public int Edition { get; private set; }

    /// <summary>Opens the next batch; <see cref="KnownCheck.Edition"/> of what changes in it carries this number.</summary>
    public int NextEdition() => ++Edition;
}
