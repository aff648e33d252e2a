using System.Globalization;
using System.Reflection;
using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Application.UseCases;
using Claims.Application.UseCases.Desk;
using Claims.Application.UseCases.Matching;
using Claims.Application.UseCases.Passages;
using Claims.Application.UseCases.Publishing;
using Claims.Application.UseCases.Snapshots;
using Claims.Application.UseCases.Sources;
using Claims.Application.UseCases.Team;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Claims.Application;

public static class ApplicationServices
{
    /// <summary>The mediator, the behaviours in their order, handlers and validators.</summary>
    /// <param name="services">Needs <see cref="IClaimsDb"/> and <see cref="ITransactions"/> beside it; a registered <see cref="IChangeFeed"/> and <see cref="TimeProvider"/> win over the plain ones.</param>
    /// <param name="alsoFrom">Further assemblies with messages, for tests of the pipeline itself.</param>
    /// <exception cref="InvalidOperationException">A message does not answer a result, or does not have exactly one access declaration.</exception>
    public static IServiceCollection AddClaimsApplication(this IServiceCollection services, params Assembly[] alsoFrom)
    {
        Assembly[] assemblies = [typeof(ApplicationServices).Assembly, .. alsoFrom];
        MessageRules.Require(assemblies.SelectMany(MessageRules.MessagesIn));
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("en");

        // MediatR 5 has no registration of its own: docs/adr/0001.
        services.AddScoped<ServiceFactory>(scope => scope.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(types => types.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithTransientLifetime()
            .AddClasses(types => types.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());

        // The order is the meaning. None of them has a generic constraint: the container would silently skip it for messages that do not meet it.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Observe<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Authorize<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Validate<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(Transact<,>));

        services.AddTransient<ClaimChange>();
        services.AddTransient<Matcher>();
        services.AddTransient<GateReading>();
        services.AddTransient<LikelyOrigins>();
        services.AddTransient<UploadTargets>();
        services.AddTransient<SnapshotRequests>();
        services.AddTransient<PassageRequests>();
        services.AddTransient<PublicationChange>();
        services.AddTransient<CheckComposer>();
        services.AddTransient<CheckRelease>();
        services.AddTransient<MemberChange>();
        services.AddTransient<DeskChange>();

        services.AddSingleton<Courier>();
        services.AddScoped<CurrentMember>();
        services.AddScoped<ICurrentMember>(scope => scope.GetRequiredService<CurrentMember>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IChangeFeed, NobodyLooks>();
        services.AddSingleton<Supervision>();
        return services;
    }

    /// <summary>The command line has nobody to tell; a running server finds its changes by asking for the last history id.</summary>
    private sealed class NobodyLooks : IChangeFeed
    {
        public void Announce(Committed change)
        {
        }
    }
}
