using System.IO;
using System.Text;

namespace TwilioVideo.Client.Tests.Fuzzing;

/// <summary>Whole responses of the service, one for each shape.</summary>
internal static class ResponseCorpus
{
    public static string Read(string name)
    {
        using var stream = typeof(ResponseCorpus).Assembly.GetManifestResourceStream("Corpus/" + name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
