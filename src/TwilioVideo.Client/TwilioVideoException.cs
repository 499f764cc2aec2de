using System;
using System.IO;
using System.Net.Http;
using TwilioVideo.Client.Text;

namespace TwilioVideo;

/// <summary>Why a request did not lead to what was asked for. Its text never holds credentials, nor what a terminal would obey.</summary>
public sealed class TwilioVideoException : Exception
{
    /// <summary>Creates a failure.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="message">One sentence for people.</param>
    /// <param name="innerException">What lies behind it.</param>
    public TwilioVideoException(TwilioVideoErrorKind kind, string message, Exception? innerException = null)
        : base(TerminalSanitizer.Sanitize(message), innerException) => Kind = kind;

    /// <summary>Initializes a new instance of the <see cref="TwilioVideoException"/> class as the service would cause it, for the mocks of a test.</summary>
    /// <param name="message">The message.</param>
    /// <param name="statusCode">The HTTP status, such as 404.</param>
    /// <param name="code">Twilio's error code, such as 20404; null for none.</param>
    /// <param name="requestId">Twilio's id of the request; null for none.</param>
    public TwilioVideoException(string message, int statusCode, int? code = null, string? requestId = null)
        : this(TwilioVideoErrorKind.Api, message) =>
        (StatusCode, Code, RequestId, MoreInfo) = (statusCode, code, requestId, code is null ? null : FormattableString.Invariant($"https://www.twilio.com/docs/errors/{code}"));

    /// <summary>What kind of failure it is.</summary>
    public TwilioVideoErrorKind Kind { get; }

    /// <summary>The HTTP status of the answer; 0 where there was no answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>Twilio's error code, such as 20404; null where the answer had none.</summary>
    public int? Code { get; init; }

    /// <summary>Twilio's id of the request (<c>RQ…</c>), which their support asks for.</summary>
    public string? RequestId { get; init; }

    /// <summary>The page that explains the code.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>Gets what to do about this very failure; null where the kind of failure tells enough.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>How long the service asks to wait before the next try.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many times the request was sent.</summary>
    public int Attempts { get; set; } = 1;

    /// <summary>Gets a value indicating whether the service rejected the credentials. Every other request with them fails too.</summary>
    public bool IsAuthenticationError => Kind == TwilioVideoErrorKind.Api && StatusCode == 401;

    /// <summary>Whether the same request may do well later, without anybody doing anything about it.</summary>
    public bool IsTransient => Kind switch
    {
        TwilioVideoErrorKind.Network or TwilioVideoErrorKind.Timeout => true,
        TwilioVideoErrorKind.Api => StatusCode is 429 or 500 or 502 or 503 or 504,
        TwilioVideoErrorKind.InvalidResponse => InnerException is IOException or HttpRequestException,
        _ => false,
    };

    /// <summary>Whether an earlier try of the same request may have been acted on, its answer being lost.</summary>
    internal bool PriorAttemptOutcomeUnknown { get; set; }

    /// <summary>Whether the service responded with success, but the response can't be used: a change may have been made.</summary>
    internal bool IsUnusableSuccess { get; set; }

    /// <summary>Creates the exception for input that is rejected before a request is sent.</summary>
    /// <param name="message">The message for users.</param>
    /// <param name="innerException">The cause; null for none.</param>
    /// <returns>The exception.</returns>
    public static TwilioVideoException InvalidInput(string message, Exception? innerException = null) =>
        new(TwilioVideoErrorKind.InvalidInput, message, innerException);

    /// <summary>Creates a copy with another message.</summary>
    /// <param name="message">The message for users.</param>
    /// <returns>The copy, whose inner exception is this one.</returns>
    public TwilioVideoException WithMessage(string message) => new(Kind, message, this)
    {
        StatusCode = StatusCode,
        Code = Code,
        RequestId = RequestId,
        MoreInfo = MoreInfo,
        RetryAfter = RetryAfter,
        Attempts = Attempts,
        PriorAttemptOutcomeUnknown = PriorAttemptOutcomeUnknown,
        IsUnusableSuccess = IsUnusableSuccess,
    };
}
