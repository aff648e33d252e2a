using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Claims.Infrastructure.Persistence;

/// <summary>Aggregate roots carry a version that every change of them or of their children raises: SQLite cannot make one itself.</summary>
internal static class Roots
{
    private const string Version = "Version";
    private const string Mark = "Claims:Root";

    /// <summary>Maps the version of an aggregate root.</summary>
    public static void IsRoot<T>(this EntityTypeBuilder<T> root)
        where T : class
    {
        root.HasAnnotation(Mark, true);
        root.Property<int>(Version).IsConcurrencyToken();
    }

    public static bool IsRoot(IReadOnlyEntityType type) => type.FindAnnotation(Mark) is not null;

    public static bool IsVersionOf(IReadOnlyEntityType type, IReadOnlyProperty property) => IsRoot(type) && property.Name == Version && property.DeclaringType == type;

    /// <param name="tracker">Has detected changes.</param>
    /// <exception cref="InvalidOperationException">A child changed while its root is not loaded: nothing would notice two people at once.</exception>
    public static void RaiseVersions(ChangeTracker tracker)
    {
        var tracked = tracker.Entries().ToList();
        var parents = new Lazy<Dictionary<(IEntityType, object), EntityEntry>>(() => ByKey(tracked));
        var roots = new Dictionary<object, EntityEntry>(ReferenceEqualityComparer.Instance);
        foreach (var changed in tracked.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            if (RootOf(changed, parents) is { } root)
                roots[root.Entity] = root;
        foreach (var root in roots.Values.Where(root => root.State != EntityState.Deleted))
        {
            var version = root.Property(Version);
            version.CurrentValue = root.State == EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }

    /// <returns>Nothing for what belongs to no aggregate.</returns>
    private static EntityEntry? RootOf(EntityEntry entry, Lazy<Dictionary<(IEntityType, object), EntityEntry>> parents)
    {
        if (IsRoot(entry.Metadata)) return entry;
        foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.PrincipalToDependent is not null))
        {
            var property = entry.Property(key.Properties[0].Name);
            // A removed child may have lost its foreign key already: what was read counts.
            if ((entry.State == EntityState.Deleted ? property.OriginalValue : property.CurrentValue) is not { } id) continue;
            return parents.Value.TryGetValue((key.PrincipalEntityType, id), out var parent)
                ? RootOf(parent, parents)
                : throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} changed while its {key.PrincipalEntityType.ClrType.Name} is not loaded: change it through its root.");
        }
        return null;
    }

    private static Dictionary<(IEntityType, object), EntityEntry> ByKey(IEnumerable<EntityEntry> tracked) => tracked
        .Where(entry => entry.Metadata.GetReferencingForeignKeys().Any(key => key.PrincipalToDependent is not null))
        .ToDictionary(entry => (entry.Metadata, entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!));
}
