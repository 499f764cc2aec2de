namespace TwilioVideo.Emulator;

/// <summary>What strikes one request.</summary>
internal enum FaultKind
{
    None,
    ServerError,
    ResetBefore,
    ResetAfter,
    CloseBefore,
    CloseAfter,
    Cut,
    Hang,
    WrongContentType,
}
