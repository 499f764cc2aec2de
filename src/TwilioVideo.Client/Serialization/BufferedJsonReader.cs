using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Polyfills;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads an answer that holds one thing. It is small, so it is parsed at once from a borrowed buffer.</summary>
internal static class BufferedJsonReader
{
    /// <summary>The largest page of a list that is read.</summary>
    public const int MaxList = 256 * 1024 * 1024;

    private const int FirstBuffer = 8 * 1024;
    private const int MaxSize = 16 * 1024 * 1024;

    /// <exception cref="JsonException">It is no such JSON, or endless.</exception>
    public static async ValueTask<T?> ReadAsync<T>(Stream body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var (buffer, length) = await ReadToEndAsync(body, MaxSize, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), type);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a body into a buffer that the caller returns to the shared pool.</summary>
    /// <exception cref="JsonException">It is longer than that.</exception>
    public static async ValueTask<(byte[] Buffer, int Length)> ReadToEndAsync(Stream body, int max, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            int read;
            while ((read = await body.ReadCancellableAsync(buffer, length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = length < max ? Grow(buffer) : throw new JsonException("The answer does not end.");
                }
            }

            return (buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
