using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client;

/// <summary>Reading that a token cancels, where the runtime has it.</summary>
internal static class HttpContentReading
{
    private const int CopyBuffer = 81920;

    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken stop) =>
#if NETSTANDARD2_0
        content.ReadAsStreamAsync();
#else
        content.ReadAsStreamAsync(stop);
#endif

    /// <summary>Reads into the rest of a buffer.</summary>
    public static ValueTask<int> ReadOnAsync(this Stream stream, byte[] buffer, int offset, CancellationToken stop) =>
#if NETSTANDARD2_0
        new(stream.ReadAsync(buffer, offset, buffer.Length - offset, stop));
#else
        stream.ReadAsync(System.MemoryExtensions.AsMemory(buffer, offset), stop);
#endif

    /// <summary>Writes the beginning of a buffer.</summary>
    public static ValueTask WriteOutAsync(this Stream stream, byte[] buffer, int count, CancellationToken stop) =>
#if NETSTANDARD2_0
        new(stream.WriteAsync(buffer, 0, count, stop));
#else
        stream.WriteAsync(System.MemoryExtensions.AsMemory(buffer, 0, count), stop);
#endif

    /// <summary>The rest of a stream, in memory and from its beginning.</summary>
    public static async Task<MemoryStream> CopyAsync(this Stream stream, CancellationToken stop)
    {
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, CopyBuffer, stop).ConfigureAwait(false);
        copy.Position = 0;
        return copy;
    }
}
