namespace TwilioVideo.Emulator;

/// <summary>What strikes one request.</summary>
internal enum FaultKind
{
    None,
    ServerError,
    ResetBefore,
    ResetAfter,
    Cut,
    Hang,
    WrongContentType,
}
