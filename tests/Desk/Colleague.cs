namespace Claims.Tests.Desks;

/// <summary>Somebody who sends messages in a test.</summary>
public sealed record Colleague(long Id, string Name);
