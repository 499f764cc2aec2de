using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Media;

/// <summary>What a media host gave.</summary>
internal enum MediaAnswerKind
{
    /// <summary>The file from its first byte.</summary>
    Whole,

    /// <summary>The file from a later byte.</summary>
    Rest,

    /// <summary>There is nothing after what was asked for.</summary>
    NothingLeft,
}

/// <summary>A media host's answer, read piece by piece, each piece within the time-out.</summary>
internal sealed class MediaAnswer(HttpResponseMessage response, MediaAnswerKind kind, TimeSpan patience, SecretMask mask) : IDisposable
{
    private Stream? body;

    public MediaAnswerKind Kind { get; } = kind;

    /// <summary>The first byte of what comes.</summary>
    public long Start => Kind == MediaAnswerKind.Rest ? response.Content.Headers.ContentRange?.From ?? -1 : 0;

    /// <summary>The length of the whole file; null where the host did not say.</summary>
    public long? Total => Kind == MediaAnswerKind.Whole ? response.Content.Headers.ContentLength : response.Content.Headers.ContentRange?.Length;

    /// <summary>What the host will know the same file by: a strong tag, or else a date.</summary>
    public string? Validator => response.Headers.ETag is { IsWeak: false } tag
        ? tag.Tag
        : response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<int> ReadAsync(byte[] buffer, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            body ??= await response.Content.OpenAsync(limit.Token).ConfigureAwait(false);
            return await body.ReadOnAsync(buffer, 0, limit.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            throw MediaHost.Broken(problem, patience, mask);
        }
    }

    public void Dispose()
    {
        body?.Dispose();
        response.Dispose();
    }
}
