using System;

namespace TwilioVideo.Emulator.Events;

/// <summary>An event can't happen: there is no such room or person, or an access token is refused.</summary>
public sealed class EmulatorEventException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="status">The HTTP status that the service would answer with.</param>
    /// <param name="code">The service's error code.</param>
    /// <param name="message">The sentence for people.</param>
    public EmulatorEventException(int status, int code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>Gets the HTTP status that the service would answer with.</summary>
    public int Status { get; }

    /// <summary>Gets the service's error code.</summary>
    public int Code { get; }
}
