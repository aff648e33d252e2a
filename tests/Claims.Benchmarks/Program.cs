using System.Globalization;
using Claims.Benchmarks;

return args switch
{
    ["load", var url, .. var rest] => await PublicLoad.RunAsync(url, Number(rest, 0, 10), Number(rest, 1, 32)),
    _ => Help(),
};

static int Number(string[] rest, int at, int otherwise) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : otherwise;

static int Help()
{
    Console.WriteLine("load URL [SECONDS] [CONNECTIONS]   asks a running server for one page, built Release");
    return 2;
}
