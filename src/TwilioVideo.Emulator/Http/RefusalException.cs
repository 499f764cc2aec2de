using System;

namespace TwilioVideo.Emulator;

/// <summary>A request that the service refuses; becomes the error's answer.</summary>
internal sealed class RefusalException(int status, int code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public static RefusalException NotFound(string path) =>
        new(404, ErrorCode.NotFound, $"The requested resource {path} was not found");
}
