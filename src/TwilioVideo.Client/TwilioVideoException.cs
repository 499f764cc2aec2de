using System;
using System.IO;
using System.Net.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Text;

namespace TwilioVideo;

/// <summary>
/// The exception that is thrown when an operation on Twilio Video fails. Its message holds no credentials and no control characters.
/// </summary>
public sealed class TwilioVideoException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="kind">The kind of error.</param>
    /// <param name="message">The message for users.</param>
    /// <param name="innerException">The cause; null where there is none.</param>
    public TwilioVideoException(TwilioVideoErrorKind kind, string message, Exception? innerException = null)
        : base(TerminalSanitizer.Sanitize(message), innerException) => Kind = kind;

    /// <summary>
    /// Initializes a new instance of the <see cref="TwilioVideoException"/> class as the service would cause it, for the mocks of a test.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="statusCode">The HTTP status, such as 404.</param>
    /// <param name="code">Twilio's error code, such as 20404; null for none.</param>
    /// <param name="requestId">Twilio's id of the request; null for none.</param>
    public TwilioVideoException(string message, int statusCode, int? code = null, string? requestId = null)
        : this(TwilioVideoErrorKind.Api, message) =>
        (StatusCode, Code, RequestId, MoreInfo) = (
            statusCode,
            code,
            requestId,
            code is null ? null : FormattableString.Invariant($"https://www.twilio.com/docs/errors/{code}"));

    /// <summary>Gets the kind of error.</summary>
    public TwilioVideoErrorKind Kind { get; }

    /// <summary>Gets the HTTP status of the response; 0 where there was no response.</summary>
    public int StatusCode { get; init; }

    /// <summary>Gets Twilio's error code, such as 20404; null where the response had none.</summary>
    public int? Code { get; init; }

    /// <summary>Gets Twilio's id of the request (<c>RQ…</c>), which support needs.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the address of the page that explains the code.</summary>
    public string? MoreInfo { get; init; }

    /// <summary>Gets what to do about this very failure; null where the kind of failure tells enough.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>Gets how long the service asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the type of resource that an invalid identifier had to name; null for other errors.</summary>
    public SidType? ResourceType { get; init; }

    /// <summary>Gets how many times the request was sent.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>Gets a value indicating whether the service rejected the credentials. Every other request with them fails too.</summary>
    public bool IsAuthenticationError => Kind == TwilioVideoErrorKind.Api && StatusCode == 401;

    /// <summary>Gets a value indicating whether the service rejected the request because of its rate limit.</summary>
    public bool IsThrottled => StatusCode == 429;

    /// <summary>Gets a value indicating whether the same request may succeed later without any change.</summary>
    public bool IsTransient => Kind switch
    {
        TwilioVideoErrorKind.Network or TwilioVideoErrorKind.Timeout => true,
        TwilioVideoErrorKind.Api => StatusCode is 429 or 500 or 502 or 503 or 504,
        TwilioVideoErrorKind.InvalidResponse => InnerException is IOException or HttpRequestException,
        _ => false,
    };

    /// <summary>
    /// Gets or sets a value indicating whether an earlier attempt may have been processed although its response was lost.
    /// </summary>
    internal bool PriorAttemptOutcomeUnknown { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the service reported success in a response that can't be used: a change may have been made.
    /// </summary>
    internal bool IsUnusableSuccess { get; set; }

    /// <summary>Creates the exception for input that is rejected before a request is sent.</summary>
    /// <param name="message">The message for users.</param>
    /// <param name="resourceType">The type of resource that the input had to name; null where it is not about an identifier.</param>
    /// <returns>The exception.</returns>
    public static TwilioVideoException InvalidInput(string message, SidType? resourceType) =>
        new(TwilioVideoErrorKind.InvalidInput, message) { ResourceType = resourceType };

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
        RecommendedAction = RecommendedAction,
        ResourceType = ResourceType,
        Attempts = Attempts,
        PriorAttemptOutcomeUnknown = PriorAttemptOutcomeUnknown,
        IsUnusableSuccess = IsUnusableSuccess,
    };
}
