namespace TwilioVideo;

/// <summary>The ways in which a request can fail.</summary>
public enum TwilioVideoErrorKind
{
    /// <summary>The input was refused before anything was sent.</summary>
    InvalidInput,

    /// <summary>There is no connection to send anything over.</summary>
    NotConnected,

    /// <summary>The service answered with an error.</summary>
    Api,

    /// <summary>The service answered with something that is not what it promises: no JSON, a wrong shape, half an answer.</summary>
    InvalidResponse,

    /// <summary>The service could not be reached, or the connection broke.</summary>
    Network,

    /// <summary>No answer came within the time allowed.</summary>
    Timeout,

    /// <summary>The answer pointed to another host, where credentials must not go.</summary>
    UntrustedHost,

    /// <summary>The host where media lies did not give it.</summary>
    Media,

    /// <summary>What was waited for ended in another way.</summary>
    UnexpectedStatus,

    /// <summary>A file could not be written.</summary>
    File,
}
