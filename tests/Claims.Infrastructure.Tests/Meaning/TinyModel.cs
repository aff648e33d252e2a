using System.Text;

namespace Claims.Infrastructure.Tests.Meaning;

/// <summary>A sentence encoder of four operations, written as an ONNX file: each piece of a word has a vector of its own, and a text is told piece by piece.</summary>
/// <remarks>ONNX is protocol buffers; the numbers of the fields are those of onnx.proto3 (ir_version 7, opset 11).</remarks>
internal sealed record TinyModel(float[][] Vectors)
{
    private const int Float = 1;
    private const int Int64 = 7;

    /// <summary>Of the input <c>input_ids</c>.</summary>
    public int IdType { get; init; } = Int64;

    public string MaskName { get; init; } = "attention_mask";

    /// <summary>Also takes and does nothing with an input of this name.</summary>
    public string? AlsoTakes { get; init; }

    /// <summary>Gives one vector for each text, the mean over all pieces, padding among them.</summary>
    public bool IsPooled { get; init; }

    /// <summary>Gives whole numbers: the mask.</summary>
    public bool GivesNoVectors { get; init; }

    public byte[] Write()
    {
        var told = IsPooled ? "pooled" : "told";
        var graph = new Message()
            .Add(1, Node("Gather", ["vectors", "input_ids"], "looked up"))
            .Add(1, Node("Cast", [MaskName], "mask", Attribute("to", 2, Float)))
            .Add(1, Node("Unsqueeze", ["mask"], "wide mask", Attribute("axes", 7, 2)))
            .Add(1, Node("Mul", ["looked up", "wide mask"], "told"));
        if (IsPooled) graph.Add(1, Node("ReduceMean", ["told"], told, Attribute("axes", 7, 1), Attribute("keepdims", 2, 0)));
        if (GivesNoVectors) graph.Add(1, Node("Identity", [MaskName], "nothing"));
        graph.Add(2, "tiny").Add(5, Table()).Add(11, Value("input_ids", IdType, "texts", "pieces")).Add(11, Value(MaskName, Int64, "texts", "pieces"));
        if (AlsoTakes is not null) graph.Add(11, Value(AlsoTakes, Int64, "texts", "pieces"));
        graph.Add(12, GivesNoVectors ? Value("nothing", Int64, "texts", "pieces") : IsPooled ? Value(told, Float, "texts", "numbers") : Value(told, Float, "texts", "pieces", "numbers"));
        return new Message().Add(1, 7).Add(8, new Message().Add(2, 11)).Add(7, graph).ToArray();
    }

    private Message Table()
    {
        var numbers = new MemoryStream();
        foreach (var number in Vectors.SelectMany(vector => vector)) numbers.Write(BitConverter.GetBytes(number));
        return new Message().Add(1, Vectors.Length).Add(1, Vectors[0].Length).Add(2, Float).Add(8, "vectors").Add(9, numbers.ToArray());
    }

    private static Message Node(string operation, string[] inputs, string output, params Message[] attributes)
    {
        var node = new Message();
        foreach (var input in inputs) node.Add(1, input);
        node.Add(2, output).Add(3, output).Add(4, operation);
        foreach (var attribute in attributes) node.Add(5, attribute);
        return node;
    }

    /// <param name="type">2 for one whole number, 7 for a list of them.</param>
    private static Message Attribute(string name, int type, int value) => new Message().Add(1, name).Add(type == 2 ? 3 : 8, value).Add(20, type);

    private static Message Value(string name, int type, params string[] dimensions)
    {
        var shape = new Message();
        foreach (var dimension in dimensions) shape.Add(1, new Message().Add(2, dimension));
        return new Message().Add(1, name).Add(2, new Message().Add(1, new Message().Add(1, type).Add(2, shape)));
    }

    /// <summary>A protocol buffer that is being written.</summary>
    private sealed class Message
    {
        private readonly MemoryStream written = new();

        public byte[] ToArray() => written.ToArray();

        public Message Add(int field, long value)
        {
            Number((ulong)field << 3);
            Number((ulong)value);
            return this;
        }

        public Message Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

        public Message Add(int field, Message part) => Add(field, part.ToArray());

        public Message Add(int field, byte[] bytes)
        {
            Number(((ulong)field << 3) | 2);
            Number((ulong)bytes.Length);
            written.Write(bytes);
            return this;
        }

        private void Number(ulong value)
        {
            for (; value >= 0x80; value >>= 7) written.WriteByte((byte)(value | 0x80));
            written.WriteByte((byte)value);
        }
    }
}
