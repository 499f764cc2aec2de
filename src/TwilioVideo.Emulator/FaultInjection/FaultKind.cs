namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>The kinds of faults.</summary>
internal enum FaultKind
{
    None,
    ServerError,
    ResetBefore,
    ResetAfter,
    CloseBefore,
    CloseAfter,
    Truncate,
    Hang,
    WrongContentType,
}
