using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Answers;

/// <summary>Reads an answer that holds one thing. It is small, so it is parsed at once from a borrowed buffer.</summary>
internal static class SmallAnswer
{
    private const int FirstBuffer = 8 * 1024;
    private const int Largest = 16 * 1024 * 1024;

    /// <exception cref="JsonException">It is no such JSON, or endless.</exception>
    public static async ValueTask<T?> ReadAsync<T>(Stream body, JsonTypeInfo<T> type, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            int read;
            while ((read = await body.ReadOnAsync(buffer, length, stop).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = length < Largest ? Grow(buffer) : throw new JsonException("The answer does not end.");
                }
            }

            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), type);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
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
