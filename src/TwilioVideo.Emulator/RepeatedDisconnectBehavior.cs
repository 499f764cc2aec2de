namespace TwilioVideo.Emulator;

/// <summary>
/// Specifies the response to disconnecting a participant who is already disconnected, by SID. The service does not document it, so a client
/// should be tested with all values.
/// </summary>
public enum RepeatedDisconnectBehavior
{
    /// <summary>404 with error 53204.</summary>
    NotFound,

    /// <summary>409 with error 53209.</summary>
    Conflict,

    /// <summary>202 with the participant.</summary>
    Accepted,
}
