using Claims.Application.Ports;
using Claims.Infrastructure.Fetching;

namespace Claims.Infrastructure.Archiving;

/// <summary>What pages are fetched, kept, read, drawn and passed on with.</summary>
internal sealed record ArchiveTools(OutgoingHttp Http, IPageArchive Archive, IReadableText Reader, PagePictures Pictures, InternetArchive InternetArchive);
