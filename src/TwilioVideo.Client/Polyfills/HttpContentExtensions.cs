using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Polyfills;

/// <summary>Reading that a token cancels, where the runtime has it.</summary>
internal static class HttpContentExtensions
{
    private const int CopyBuffer = 81920;

    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        content.ReadAsStreamAsync();
#else
        content.ReadAsStreamAsync(cancellationToken);
#endif

    /// <summary>Reads into the rest of a buffer.</summary>
    public static ValueTask<int> ReadCancellableAsync(this Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        new(stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellationToken));
#else
        stream.ReadAsync(System.MemoryExtensions.AsMemory(buffer, offset), cancellationToken);
#endif

    /// <summary>Writes the beginning of a buffer.</summary>
    public static ValueTask WriteCancellableAsync(this Stream stream, byte[] buffer, int count, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        new(stream.WriteAsync(buffer, 0, count, cancellationToken));
#else
        stream.WriteAsync(System.MemoryExtensions.AsMemory(buffer, 0, count), cancellationToken);
#endif

    /// <summary>The rest of a stream, in memory and from its beginning.</summary>
    public static async Task<MemoryStream> BufferAsync(this Stream stream, CancellationToken cancellationToken)
    {
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, CopyBuffer, cancellationToken).ConfigureAwait(false);
        copy.Position = 0;
        return copy;
    }
}
