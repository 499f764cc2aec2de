using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>The exception for an error of the API. It becomes the error response.</summary>
internal sealed class ApiErrorException(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>Gets the delay in seconds after which a throttled request may be retried.</summary>
    public double? RetryAfterSeconds { get; init; }

    public static ApiErrorException CreateNotFound(string path) =>
        new(404, ErrorCode.NotFound, $"The requested resource {path} was not found");
}
