using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Polyfills;

namespace TwilioVideo.Client.Errors;

/// <summary>Turns an answer that is not a success into one failure that says what happened.</summary>
internal sealed class ApiExceptionFactory(SecretRedactor redactor, TimeProvider time)
{
    private const int MaxBodyBytes = 64 * 1024;
    private const int MaxQuotedCharacters = 200;

    public async Task<(TwilioVideoException Failure, string Body)> CreateAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            return (Create(TwilioVideoErrorKind.UntrustedHost, response, ApiError.Parse(""), $"The service answered {status} and pointed to {DescribeRequest(response)}. It was not followed, because credentials would have gone along."), "");
        }

        var body = await ReadTextAsync(response.Content, cancellationToken).ConfigureAwait(false);
        var error = ApiError.Parse(body);
        var text = error.Message is { } message ? ToSingleLine(message).TrimEnd('.') : Describe(response, body);
        return (Create(TwilioVideoErrorKind.Api, response, error, $"{text} (HTTP {status}{(error.Code is { } code ? ", code " + code.ToString(CultureInfo.InvariantCulture) : "")})."), body);
    }

    /// <summary>A success that can't be read.</summary>
    public TwilioVideoException CreateInvalidResponse(HttpResponseMessage response, string reason, Exception? inner = null) =>
        new(TwilioVideoErrorKind.InvalidResponse, redactor.Redact($"The service answered {(int)response.StatusCode}, but {reason}.")!, redactor.Redact(inner))
        {
            StatusCode = (int)response.StatusCode,
            RequestId = redactor.Redact(TwilioResponseHeaders.GetRequestId(response)),
            IsUnusableSuccess = true,
        };

    private TwilioVideoException Create(TwilioVideoErrorKind kind, HttpResponseMessage response, ApiError error, string message) => new(kind, redactor.Redact(message)!)
    {
        StatusCode = (int)response.StatusCode,
        Code = error.Code,
        MoreInfo = redactor.Redact(error.MoreInfo),
        RequestId = redactor.Redact(TwilioResponseHeaders.GetRequestId(response)),
        RetryAfter = RetryAfter(response, error),
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response, ApiError error)
    {
        var wait = response.Headers.RetryAfter is { } header
            ? header.Delta ?? header.Date - time.GetUtcNow()
            : error.ThrottledUntil - time.GetUtcNow();
        return wait is { } specified && specified < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string DescribeRequest(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } location ? $"'{location.Host}'" : "another address";

    private string Describe(HttpResponseMessage response, string body)
    {
        var type = response.Content?.Headers.ContentType?.MediaType ?? "no content type";
        var text = ToSingleLine(body);
        return text.Length == 0
            ? $"The service answered without an explanation ({response.ReasonPhrase})"
            : $"The service answered with {type} instead of an explanation: {text}";
    }

    private string ToSingleLine(string value)
    {
        // Before it is cut: half a secret is not found any more.
        var text = redactor.Redact(value)!;
        var plain = new StringBuilder(MaxQuotedCharacters);
        foreach (var c in text)
        {
            var next = char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c;
            if (next != ' ' || (plain.Length > 0 && plain[plain.Length - 1] != ' '))
            {
                plain.Append(next);
            }

            if (plain.Length == MaxQuotedCharacters)
            {
                return plain.Append('…').ToString();
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static async Task<string> ReadTextAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await ResponseDecompression.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MaxBodyBytes];
        var length = 0;
        try
        {
            int read;
            while (length < MaxBodyBytes && (read = await stream.ReadCancellableAsync(buffer, length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException)
        {
            // Half an explanation is better than none: the status is known already.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
