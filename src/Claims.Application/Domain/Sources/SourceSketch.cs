namespace Claims.Application.Domain.Sources;

/// <summary>The kept text of a source in few bytes, by which it is compared with every other source, and with itself later on.</summary>
public sealed class SourceSketch
{
    private SourceSketch()
    {
    }

    public long SourceId { get; private set; }

    public int Version { get; private set; }

    public byte[] Sketch { get; private set; } = [];

    public DateTimeOffset TakenAt { get; private set; }

    public static SourceSketch Of(long sourceId, byte[] sketch, DateTimeOffset at) => new() { SourceId = sourceId, Sketch = sketch, TakenAt = at };

    public void Renew(byte[] sketch, DateTimeOffset at) => (Sketch, TakenAt) = (sketch, at);
}
