namespace TwilioVideo.Emulator.FaultInjection;

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
