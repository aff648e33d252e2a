using Claims.Architecture.Tests.Samples;
using Claims.Blazor.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Claims.Architecture.Tests;

/// <summary>Blazor → Application ← Infrastructure; inside Application UseCases → Domain, Language → Kernel.</summary>
public sealed class TheArrows
{
    private const string Kernel = "Claims.Application.Kernel";
    private const string Domain = "Claims.Application.Domain";
    private const string Language = "Claims.Application.Language";

    [Fact]
    public void The_kernel_names_the_base_class_library_and_itself() => Rule.Holds(
        Product.In(Kernel),
        type => Named(type, named => named.IsIn(Kernel) || IsOfBaseClassLibrary(named)),
        typeof(KernelThatKnowsTheDomain), typeof(KernelThatKnowsEntityFramework));

    [Fact]
    public void The_domain_names_the_kernel_and_no_database_no_mediator_no_clock() => Rule.Holds(
        Product.In(Domain),
        type => Named(type, named => named.IsIn(Domain) || named.IsIn(Kernel) || (IsOfBaseClassLibrary(named) && named != typeof(TimeProvider))),
        typeof(DomainThatReadsTheClock), typeof(DomainThatQueries), typeof(DomainThatSends));

    [Fact]
    public void The_language_room_names_the_kernel_and_the_base_class_library() => Rule.Holds(
        Product.In(Language),
        type => Named(type, named => named.IsIn(Language) || named.IsIn(Kernel) || (IsOfBaseClassLibrary(named) && named != typeof(TimeProvider))),
        typeof(LanguageThatKnowsAClaim), typeof(LanguageThatQueries));

    [Fact]
    public void The_application_names_no_provider_no_web_and_nothing_around_it() => Rule.Holds(
        Product.In("Claims.Application"),
        type => Named(type, named => !named.IsIn("Claims.Infrastructure") && !named.IsIn("Claims.Blazor") && !named.IsIn("Microsoft.AspNetCore") && !named.IsIn("Microsoft.Data")
            && named.Assembly.GetName().Name is not ("Microsoft.EntityFrameworkCore.Relational" or "Microsoft.EntityFrameworkCore.Sqlite" or "Microsoft.EntityFrameworkCore.SqlServer")),
        typeof(UseCaseThatKnowsTheProvider));

    [Fact]
    public void The_infrastructure_does_not_name_the_web_application() => Rule.Holds(
        Product.In("Claims.Infrastructure"),
        type => Named(type, named => !named.IsIn("Claims.Blazor")),
        typeof(StoreThatKnowsAPage));

    [Fact]
    public void Only_hosting_names_the_infrastructure_and_account_its_identity() => Rule.Holds(
        Product.In("Claims.Blazor").Where(type => !type.IsIn("Claims.Blazor.Hosting")),
        type => Named(type, named => !named.IsIn("Claims.Infrastructure") || (named.IsIn("Claims.Infrastructure.Identity") && type.IsIn("Claims.Blazor.Components.Account"))),
        typeof(PageThatKnowsTheInfrastructure));

    [Fact]
    public void Components_see_no_mediator_no_database_and_no_entity() => Rule.Holds(
        Product.In("Claims.Blazor.Components"),
        type => Named(type, named => named != typeof(MediatR.IMediator) && named != typeof(Application.Pipeline.Courier) && !named.IsIn("Microsoft.EntityFrameworkCore") && !Product.Entities.Contains(named)),
        typeof(PageThatSendsPastTheSender), typeof(PageThatShowsAnEntity));

    [Fact]
    public void Pieces_send_nothing() => Rule.Holds(
        Product.In("Claims.Blazor.Components.Pieces"),
        type => Named(type, named => named != typeof(AppSender)),
        typeof(PieceThatSends));

    [Fact]
    public void Raw_SQL_stands_with_the_persistence_only() => Rule.Holds(
        new[] { "Claims.Application", "Claims.Infrastructure", "Claims.Blazor" }.SelectMany(Product.In).Where(type => !type.IsIn("Claims.Infrastructure.Persistence")),
        type => Naming.MembersIn(type)
            .Where(member => member.DeclaringType == typeof(RelationalDatabaseFacadeExtensions) || member.DeclaringType == typeof(RelationalQueryableExtensions))
            .Where(member => member.Name.Contains("Sql", StringComparison.Ordinal))
            .Select(member => $"{type.FullName} calls {member.Name}"),
        typeof(UseCaseThatWritesSql));

    private static IEnumerable<string> Named(Type type, Func<Type, bool> may) =>
        Naming.TypesIn(type).Where(named => named.Namespace is not null && !may(named)).Select(named => $"{type.FullName} names {named.FullName}");

    // By the namespace too: the generators of the base class library write their classes into the assembly that asks for them.
    private static bool IsOfBaseClassLibrary(Type type) => type.IsIn("System") || type.Assembly == typeof(object).Assembly;
}
