namespace TwilioVideo.Emulator;

/// <summary>
/// What the emulator answers when somebody who has already gone is disconnected by SID. The service does not document it, so a client
/// should be tested with all three.
/// </summary>
public enum RepeatedDisconnectBehavior
{
    /// <summary>404 with error 53204.</summary>
    NotFound,

    /// <summary>409 with error 53209.</summary>
    Conflict,

    /// <summary>202 with the participant as it is.</summary>
    Accepted,
}
