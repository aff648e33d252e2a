using System.Buffers.Binary;
using System.Text;

namespace Claims.Benchmarks.Circuits;

/// <summary>What a circuit sends to the browser, read as far as a raw client needs it: the texts, and what can be clicked.</summary>
/// <remarks>
/// The layout is that of ASP.NET Core's RenderBatchWriter, little endian: the last 20 bytes hold the places of the updated components, the frames,
/// the disposed components, the disposed event handlers and the table of strings. An edit takes 16 bytes, a frame 20.
/// </remarks>
internal sealed class RenderBatch(byte[] bytes)
{
    private const int ElementFrame = 1;
    private const int AttributeFrame = 3;
    private const int PrependFrame = 1;
    private const int SetAttribute = 3;

    public IEnumerable<string> Texts
    {
        get
        {
            var start = Place(4);
            for (var at = start; at < bytes.Length - 20; at += 4) yield return TextAt(Int(at));
        }
    }

    public HashSet<ulong> DisposedHandlers
    {
        get
        {
            var start = Place(3);
            return [.. Enumerable.Range(0, Int(start)).Select(nth => Long(start + 4 + (nth * 8)))];
        }
    }

    /// <summary>The click handlers that came, by component, in the order of the page.</summary>
    /// <returns>The class of the element; nothing for one that only has a new handler.</returns>
    public IEnumerable<(int Component, ulong Handler, string? Class)> Clicks()
    {
        var start = Place(0);
        for (var nth = 0; nth < Int(start); nth++)
        {
            var at = Int(start + 4 + (nth * 4));
            var (component, edits) = (Int(at), Int(at + 4));
            for (var edit = 0; edit < edits; edit++)
            {
                var place = at + 8 + (edit * 16);
                var frame = Int(place + 8);
                if (Int(place) == SetAttribute && Click(frame) is { } changed) yield return (component, changed, null);
                if (Int(place) == PrependFrame && Type(frame) == ElementFrame)
                    foreach (var (handler, name) in Inside(frame, frame + Int(Frame(frame) + 4))) yield return (component, handler, name);
            }
        }
    }

    private IEnumerable<(ulong Handler, string? Class)> Inside(int from, int to)
    {
        string? name = null;
        for (var frame = from; frame < to; frame++)
        {
            if (Type(frame) == ElementFrame) name = null;
            if (Type(frame) == AttributeFrame && Text(Frame(frame) + 4) == "class") name = Text(Frame(frame) + 8);
            if (Click(frame) is { } handler) yield return (handler, name);
        }
    }

    private ulong? Click(int frame) => Type(frame) == AttributeFrame && Text(Frame(frame) + 4) == "onclick" && Long(Frame(frame) + 12) is > 0 and var handler ? handler : null;

    private int Type(int frame) => Int(Frame(frame));

    private int Frame(int nth) => Place(1) + 4 + (nth * 20);

    private int Place(int nth) => Int(bytes.Length - 20 + (nth * 4));

    private string? Text(int at) => Int(at) is >= 0 and var nth ? TextAt(Int(Place(4) + (nth * 4))) : null;

    private string TextAt(int at)
    {
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = bytes[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part > 0x7f);
        return Encoding.UTF8.GetString(bytes, at, length);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private ulong Long(int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
}
