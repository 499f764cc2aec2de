using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Http;

/// <summary>Extends streams by reads and writes that a token cancels in every runtime.</summary>
internal static class StreamExtensions
{
    public static Task<Stream> OpenAsync(this HttpContent content, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        content.ReadAsStreamAsync();
#else
        content.ReadAsStreamAsync(cancellationToken);
#endif

    /// <summary>Reads into a buffer from an offset to its end.</summary>
    public static ValueTask<int> ReadIntoAsync(this Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        ReadAbortingAsync(stream, buffer, offset, cancellationToken);
#else
        stream.ReadAsync(buffer.AsMemory(offset), cancellationToken);
#endif

    /// <summary>Writes the beginning of a buffer.</summary>
    public static ValueTask WriteFromAsync(this Stream stream, byte[] buffer, int count, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        new(stream.WriteAsync(buffer, 0, count, cancellationToken));
#else
        stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
#endif

    /// <summary>
    /// Reads from a stream that ignores its token, as the network streams of .NET Framework do: cancellation ends the wait and disposes the
    /// stream,
    /// which ends the read.
    /// </summary>
    internal static async ValueTask<int> ReadAbortingAsync(Stream stream, byte[] buffer, int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = stream.ReadAsync(buffer, offset, buffer.Length - offset, cancellationToken);
        if (read.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return await read.ConfigureAwait(false);
        }

        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration =
            cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled);
        if (await Task.WhenAny(read, cancelled.Task).ConfigureAwait(false) == read)
        {
            return await read.ConfigureAwait(false);
        }

        // The abandoned read fails once the stream is disposed; its exception has no reader.
        _ = read.ContinueWith(
            static task => _ = task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        stream.Dispose();
        throw new OperationCanceledException(cancellationToken);
    }
}
