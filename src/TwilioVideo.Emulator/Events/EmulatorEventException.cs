using System;

namespace TwilioVideo.Emulator.Events;

/// <summary>
/// The exception that is thrown when an event is not possible: the room or participant was not found, or the access token is invalid.
/// </summary>
public sealed class EmulatorEventException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="status">The HTTP status of the service's error.</param>
    /// <param name="code">The error code of the service.</param>
    /// <param name="message">The error message.</param>
    public EmulatorEventException(int status, int code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>Gets the HTTP status of the service's error.</summary>
    public int Status { get; }

    /// <summary>Gets the error code of the service.</summary>
    public int Code { get; }
}
