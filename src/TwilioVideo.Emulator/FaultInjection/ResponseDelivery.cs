namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Specifies how a response is delivered.</summary>
public enum ResponseDelivery
{
    /// <summary>The complete response is sent.</summary>
    Complete,

    /// <summary>The connection is reset before the response.</summary>
    Reset,

    /// <summary>The connection is closed gracefully (FIN) before the response, as an idle connection is.</summary>
    Close,

    /// <summary>The connection is reset after half of the body.</summary>
    Truncated,

    /// <summary>No response is sent, and the connection stays open.</summary>
    Hang,
}
