using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Errors;

/// <summary>Creates the exceptions for responses that are no success, or that can't be used.</summary>
internal sealed class ApiExceptionFactory(SecretRedactor redactor, TimeProvider timeProvider)
{
    public const int TooManyRequests = 429;
    private const int ProxyAuthenticationRequired = 407;
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxQuotedCharacters = 200;

    // No wait is this long, so the value is a point in time: some gateways send one.
    private const double MinEpochSeconds = 1_000_000_000;
    private static readonly TimeSpan MaxBodyTime = TimeSpan.FromSeconds(5);

    /// <summary>Creates the exception for a response that is no success.</summary>
    /// <param name="response">The response.</param>
    /// <param name="callerToken">The token of the caller.</param>
    /// <param name="cancellationToken">The token of the request, which is cancelled on timeout too.</param>
    public async Task<(TwilioVideoException Exception, string Body)> CreateAsync(
        HttpResponseMessage response, CancellationToken callerToken, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is not null)
        {
            var redirect = $"The service responded with a redirect to {DescribeTarget(response)} (HTTP {status}). "
                + "It was not followed, because it would have received the credentials.";
            return (Create(TwilioVideoErrorKind.UntrustedHost, response, ApiError.None, redirect), "");
        }

        var body = await ReadTextAsync(response.Content, callerToken, cancellationToken).ConfigureAwait(false);
        if (IsFromProxy(response))
        {
            var reason = status == ProxyAuthenticationRequired
                ? "The proxy requires authentication" : "A proxy or firewall responded instead of the service";
            var quote = ToSingleLine(StripMarkup(body)).TrimEnd('.');
            var message = quote.Length == 0 ? $"{reason} (HTTP {status})." : $"{reason} (HTTP {status}): {quote}.";
            return (Create(TwilioVideoErrorKind.Proxy, response, ApiError.None, message), body);
        }

        var error = ApiError.Parse(body);
        var text = error.Message is { } detail ? ToSingleLine(detail).TrimEnd('.') : Describe(response, body);
        var code = error.Code is { } number ? ", code " + number.ToString(CultureInfo.InvariantCulture) : "";
        return (Create(TwilioVideoErrorKind.Api, response, error, $"{text} (HTTP {status}{code})."), body);
    }

    /// <summary>Creates the exception for a success that can't be used.</summary>
    public TwilioVideoException CreateInvalidResponse(HttpResponseMessage response, string reason, Exception? innerException = null)
    {
        var message = $"The service responded with HTTP {(int)response.StatusCode}, but {reason}.";
        return new(TwilioVideoErrorKind.InvalidResponse, redactor.Redact(message)!, redactor.Redact(innerException))
        {
            StatusCode = (int)response.StatusCode,
            RequestId = redactor.Redact(TwilioResponseHeaders.GetRequestId(response)),
            IsUnusableSuccess = true,
        };
    }

    // The service's errors are JSON. Load balancers of the service itself may respond to 429 and 5xx with HTML.
    private static bool IsFromProxy(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return status == ProxyAuthenticationRequired
            || (status is >= 400 and < 500 and not TooManyRequests
                && response.Content?.Headers.ContentType?.MediaType is { } type
                && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
                && TwilioResponseHeaders.GetRequestId(response) is null);
    }

    private TwilioVideoException Create(TwilioVideoErrorKind kind, HttpResponseMessage response, ApiError error, string message) =>
        new(kind, redactor.Redact(message)!)
        {
            StatusCode = (int)response.StatusCode,
            Code = error.Code,
            MoreInfo = redactor.Redact(error.MoreInfo),
            RequestId = redactor.Redact(TwilioResponseHeaders.GetRequestId(response)),
            RetryAfter = GetRetryAfter(response, error),
        };

    private TimeSpan? GetRetryAfter(HttpResponseMessage response, ApiError error)
    {
        var now = timeProvider.GetUtcNow();
        var delay = response.Headers.RetryAfter is { } header
            ? header.Delta is { TotalSeconds: >= MinEpochSeconds } epoch
                ? DateTimeOffset.FromUnixTimeSeconds((long)epoch.TotalSeconds) - now
                : header.Delta ?? header.Date - now
            : error.ThrottledUntil - now;
        return delay is { } specified && specified < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static string DescribeTarget(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } location ? $"'{location.Host}'" : "another address";

    private string Describe(HttpResponseMessage response, string body)
    {
        var type = response.Content?.Headers.ContentType?.MediaType ?? "no content type";
        var text = ToSingleLine(body);
        return text.Length == 0
            ? $"The service responded without an error message ({response.ReasonPhrase})"
            : $"The service responded with {type} instead of an error message: {text}";
    }

    // Of a page only the text helps. What it hides is not shown by a browser either.
    private static string StripMarkup(string body)
    {
        var text = new StringBuilder();
        var isTag = false;
        foreach (var c in body)
        {
            isTag = c == '<' || (isTag && c != '>');
            text.Append(isTag || c == '>' ? ' ' : c);
        }

        return text.ToString();
    }

    private string ToSingleLine(string value)
    {
        // Redacted before it is truncated, because a part of a secret may not be recognized.
        var text = redactor.Redact(value)!;
        var line = new StringBuilder(MaxQuotedCharacters);
        foreach (var c in text)
        {
            var next = char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c;
            if (next != ' ' || (line.Length > 0 && line[line.Length - 1] != ' '))
            {
                line.Append(next);
            }

            if (line.Length == MaxQuotedCharacters)
            {
                return line.Append('…').ToString();
            }
        }

        return line.ToString().TrimEnd();
    }

    private static async Task<string> ReadTextAsync(HttpContent content, CancellationToken callerToken, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(MaxBodyTime);
        var buffer = new byte[MaxBodyBytes];
        var length = 0;
        try
        {
            using var stream = await ResponseDecompression.OpenAsync(content, timeout.Token).ConfigureAwait(false);
            int read;
            while (length < MaxBodyBytes && (read = await stream.ReadIntoAsync(buffer, length, timeout.Token).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException
            || (exception is OperationCanceledException && !callerToken.IsCancellationRequested))
        {
            // The status is known, and part of an error message is better than none.
        }

        return Encoding.UTF8.GetString(buffer, 0, length).TrimStart('\uFEFF');
    }
}
