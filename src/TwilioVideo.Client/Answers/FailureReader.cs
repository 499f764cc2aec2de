using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client.Answers;

/// <summary>Turns an answer that is not a success into one failure that says what happened.</summary>
internal sealed class FailureReader(SecretMask mask, TimeProvider time)
{
    private const int MostRead = 64 * 1024;
    private const int MostQuoted = 200;

    public async Task<(TwilioVideoException Failure, string Body)> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
        {
            return (Fail(FailureKind.ForeignAddress, response, ServiceError.Parse(""), $"The service answered {status} and pointed to {Where(response)}. It was not followed, because credentials would have gone along."), "");
        }

        var body = await ReadTextAsync(response.Content, stop).ConfigureAwait(false);
        var error = ServiceError.Parse(body);
        var said = error.Message is { } message ? Plain(message).TrimEnd('.') : Describe(response, body);
        return (Fail(FailureKind.Service, response, error, $"{said} (HTTP {status}{(error.Code is { } code ? ", code " + code.ToString(CultureInfo.InvariantCulture) : "")})."), body);
    }

    /// <summary>A success that can't be read.</summary>
    public TwilioVideoException BadAnswer(HttpResponseMessage response, string why, Exception? inner = null) =>
        new(FailureKind.BadAnswer, mask.Apply($"The service answered {(int)response.StatusCode}, but {why}.")!, mask.Apply(inner))
        {
            StatusCode = (int)response.StatusCode,
            RequestId = mask.Apply(AnswerHeaders.RequestId(response)),
            IsUnusableSuccess = true,
        };

    private TwilioVideoException Fail(FailureKind kind, HttpResponseMessage response, ServiceError error, string message) => new(kind, mask.Apply(message)!)
    {
        StatusCode = (int)response.StatusCode,
        Code = error.Code,
        MoreInfo = mask.Apply(error.MoreInfo),
        RequestId = mask.Apply(AnswerHeaders.RequestId(response)),
        RetryAfter = RetryAfter(response, error),
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response, ServiceError error)
    {
        var wait = response.Headers.RetryAfter is { } header
            ? header.Delta ?? header.Date - time.GetUtcNow()
            : error.ThrottledUntil - time.GetUtcNow();
        return wait is { } given && given < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string Where(HttpResponseMessage response) =>
        response.Headers.Location is { IsAbsoluteUri: true } location ? $"'{location.Host}'" : "another address";

    private string Describe(HttpResponseMessage response, string body)
    {
        var type = response.Content?.Headers.ContentType?.MediaType ?? "no content type";
        var text = Plain(body);
        return text.Length == 0
            ? $"The service answered without an explanation ({response.ReasonPhrase})"
            : $"The service answered with {type} instead of an explanation: {text}";
    }

    private string Plain(string said)
    {
        // Before it is cut: half a secret is not found any more.
        var text = mask.Apply(said)!;
        var plain = new StringBuilder(MostQuoted);
        foreach (var c in text)
        {
            var next = char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c;
            if (next != ' ' || (plain.Length > 0 && plain[plain.Length - 1] != ' '))
            {
                plain.Append(next);
            }

            if (plain.Length == MostQuoted)
            {
                return plain.Append('…').ToString();
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static async Task<string> ReadTextAsync(HttpContent content, CancellationToken stop)
    {
        using var stream = await Compression.OpenPlainAsync(content, stop).ConfigureAwait(false);
        var buffer = new byte[MostRead];
        var length = 0;
        try
        {
            int read;
            while (length < MostRead && (read = await stream.ReadOnAsync(buffer, length, stop).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException or InvalidDataException)
        {
            // Half an explanation is better than none: the status is known already.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
