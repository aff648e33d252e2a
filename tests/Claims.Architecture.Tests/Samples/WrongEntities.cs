namespace Claims.Architecture.Tests.Samples;

public sealed class SettableEntity(long id)
{
    public long Id { get; } = id;

    public string Name { get; set; } = "";
}

public sealed class EntityWithAList
{
    public List<string> Names { get; } = [];
}
