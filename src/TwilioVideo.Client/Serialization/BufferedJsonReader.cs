using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads the response of a single object. It is small, so it is parsed at once from a pooled buffer.</summary>
internal static class BufferedJsonReader
{
    /// <summary>The maximum size of a page of a list.</summary>
    public const int MaxListBytes = 64 * 1024 * 1024;

    private const int InitialBufferSize = 8 * 1024;
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="JsonException">The body is not the JSON of the object.</exception>
    /// <exception cref="ResponseTooLargeException">The body exceeds the maximum.</exception>
    public static async ValueTask<T?> ReadAsync<T>(
        Stream body, JsonTypeInfo<T> type, UnreadableFieldCollector? unreadableFields, CancellationToken cancellationToken)
    {
        var (buffer, length) = await ReadToEndAsync(body, MaxBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return Deserialize(SkipByteOrderMark(buffer.AsMemory(0, length)).Span, type, unreadableFields);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a body into a buffer that the caller returns to the shared pool.</summary>
    /// <exception cref="ResponseTooLargeException">The body exceeds the maximum.</exception>
    public static async ValueTask<(
        byte[] Buffer, int Length)> ReadToEndAsync(Stream body, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(InitialBufferSize);
        try
        {
            var length = 0;
            int read;
            while ((read = await body.ReadIntoAsync(buffer, length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = length < maxBytes ? Grow(buffer) : throw new ResponseTooLargeException(maxBytes);
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

    /// <summary>Copies a body of limited size into memory.</summary>
    /// <exception cref="ResponseTooLargeException">The body exceeds the maximum.</exception>
    public static async Task<MemoryStream> BufferAsync(Stream body, CancellationToken cancellationToken)
    {
        var (buffer, length) = await ReadToEndAsync(body, MaxListBytes, cancellationToken).ConfigureAwait(false);
        var copy = new MemoryStream(length);
        copy.Write(buffer, 0, length);
        copy.Position = 0;
        ArrayPool<byte>.Shared.Return(buffer);
        return copy;
    }

    /// <summary>Gets the JSON without a byte order mark, which some gateways add.</summary>
    public static Memory<byte> SkipByteOrderMark(Memory<byte> json) =>
        json.Length >= 3 && json.Span[0] == 0xEF && json.Span[1] == 0xBB && json.Span[2] == 0xBF ? json.Slice(3) : json;

    private static T? Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, UnreadableFieldCollector? unreadableFields)
    {
        UnreadableValueRecorder.Clear();
        var result = JsonSerializer.Deserialize(json, type);
        UnreadableValueRecorder.Report<T>(json, unreadableFields);
        return result;
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
