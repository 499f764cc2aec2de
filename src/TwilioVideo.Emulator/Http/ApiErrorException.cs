using System;

namespace TwilioVideo.Emulator.Http;

/// <summary>A request that the service refuses; becomes the error's answer.</summary>
internal sealed class ApiErrorException(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>After how many seconds a throttled request may come again.</summary>
    public double? RetryAfterSeconds { get; init; }

    public static ApiErrorException NotFound(string path) =>
        new(404, ErrorCode.NotFound, $"The requested resource {path} was not found");
}
