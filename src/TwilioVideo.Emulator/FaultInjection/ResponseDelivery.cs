namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>How far an answer comes.</summary>
public enum ResponseDelivery
{
    /// <summary>It arrives.</summary>
    Complete,

    /// <summary>The connection is reset before any of it arrives.</summary>
    Reset,

    /// <summary>The connection is closed in order (FIN) before any of it arrives, as an idle connection is.</summary>
    Close,

    /// <summary>The connection is reset when half of the body has arrived.</summary>
    Truncated,

    /// <summary>Nothing arrives, and the connection stays.</summary>
    Hang,
}
