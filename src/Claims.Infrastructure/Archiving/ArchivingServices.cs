using Claims.Application.Pipeline;
using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;
using Claims.Infrastructure.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Claims.Infrastructure.Archiving;

public static class ArchivingServices
{
    /// <summary>Keeping pages. Reads section <c>Archive</c>; needs fetching beside it.</summary>
    /// <param name="program">What reads PDFs apart from this process.</param>
    public static IServiceCollection AddArchiving(this IServiceCollection services, IConfiguration configuration, OwnProgram program)
    {
        services.AddSingleton(configuration.GetSection("Archive").Get<ArchiveOptions>() ?? new ArchiveOptions());
        services.AddSingleton(program);
        services.AddSingleton<PdfReading>();
        services.AddSingleton<IReadableText, PageText>();
        services.AddSingleton<IArticleReader, ArticleReader>();
        services.AddSingleton<ISnapshotMaking, SnapshotMaking>();
        services.AddSingleton<PagePictures>();
        services.AddSingleton<InternetArchive>();
        services.AddSingleton<ArchiveTools>();
        services.AddSingleton(all => new Archivist(
            all.GetRequiredService<Courier>(), all.GetRequiredService<ArchiveTools>(), all.GetRequiredService<ArchiveOptions>(), all.GetRequiredService<FetchOptions>(),
            all.GetRequiredService<IChangeFeed>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<Archivist>>()));
        return services;
    }
}
