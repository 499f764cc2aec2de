using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Polyfills;

namespace TwilioVideo.Client.Media;

/// <summary>A media host's answer, read piece by piece, each piece within the time-out.</summary>
internal sealed class MediaResponse(HttpResponseMessage response, RangeResult kind, TimeSpan timeout, SecretRedactor redactor) : IDisposable
{
    private Stream? _body;

    public RangeResult Kind { get; } = kind;

    /// <summary>The first byte of what comes.</summary>
    public long Start => Kind == RangeResult.Partial ? response.Content.Headers.ContentRange?.From ?? -1 : 0;

    /// <summary>The length of the whole file; null where the host did not say.</summary>
    public long? Total => Kind == RangeResult.Full ? response.Content.Headers.ContentLength : response.Content.Headers.ContentRange?.Length;

    /// <summary>What the host will know the same file by: a strong tag, or else a date.</summary>
    public string? Validator => response.Headers.ETag is { IsWeak: false } tag
        ? tag.Tag
        : response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            _body ??= await response.Content.OpenAsync(limit.Token).ConfigureAwait(false);
            return await _body.ReadCancellableAsync(buffer, 0, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw MediaClient.CreateInterrupted(exception, timeout, redactor);
        }
    }

    public void Dispose()
    {
        _body?.Dispose();
        response.Dispose();
    }
}
