using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Media;

/// <summary>The response of a media host. Each read has the timeout.</summary>
internal sealed class MediaResponse(HttpResponseMessage response, RangeResult kind, TimeSpan timeout, SecretRedactor redactor) : IDisposable
{
    private const int MaxValidatorLength = 1024;
    private Stream? _body;

    public RangeResult Kind { get; } = kind;

    /// <summary>Gets the offset of the first byte.</summary>
    public long Start => Kind == RangeResult.Partial ? response.Content.Headers.ContentRange?.From ?? -1 : 0;

    /// <summary>Gets the length of the complete file; null where it is unknown.</summary>
    public long? Total => Kind == RangeResult.Full
        ? response.Content.Headers.ContentLength
        : response.Content.Headers.ContentRange?.Length;

    /// <summary>
    /// Gets the validator by which the host recognizes the same file: a strong entity tag, or else the date of the last change.
    /// </summary>
    public string? Validator => response.Headers.ETag is { IsWeak: false } tag && CanBeSent(tag.Tag)
        ? tag.Tag
        : response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Gets a value indicating whether the response has no content type.</summary>
    public bool IsUntyped => response.Content.Headers.ContentType is null;

    public async Task<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        using var timeoutSource = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeoutSource.CancelAfter(timeout);
        try
        {
            _body ??= await response.Content.OpenAsync(timeoutSource.Token).ConfigureAwait(false);
            return await _body.ReadIntoAsync(buffer, 0, timeoutSource.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            exception is IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException)
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

    // A tag that no request header can hold could not be used to resume.
    private static bool CanBeSent(string tag)
    {
        foreach (var c in tag)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return tag.Length <= MaxValidatorLength;
    }
}
