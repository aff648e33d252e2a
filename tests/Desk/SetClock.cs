namespace Claims.Tests.Desks;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class SetClock : TimeProvider
{
    private DateTimeOffset now = new(2025, 9, 1, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now => now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;

    public void MoveTo(DateTimeOffset to) => now = to;
}
