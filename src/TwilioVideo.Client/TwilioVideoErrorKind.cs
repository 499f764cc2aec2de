namespace TwilioVideo;

/// <summary>The kinds of error.</summary>
public enum TwilioVideoErrorKind
{
    /// <summary>The input was rejected before a request was sent.</summary>
    InvalidInput,

    /// <summary>There is no connection.</summary>
    NotConnected,

    /// <summary>The service responded with an error.</summary>
    Api,

    /// <summary>The response is not what the service documents: no JSON, another structure, or incomplete.</summary>
    InvalidResponse,

    /// <summary>The service could not be reached, or the connection broke.</summary>
    Network,

    /// <summary>The request timed out.</summary>
    Timeout,

    /// <summary>The response pointed to another host, to which credentials are not sent.</summary>
    UntrustedHost,

    /// <summary>The media host did not return the file.</summary>
    Media,

    /// <summary>The expected status can't be reached any more.</summary>
    UnexpectedStatus,

    /// <summary>A file could not be written.</summary>
    File,

    /// <summary>A proxy or firewall responded in place of the service.</summary>
    Proxy,
}
