namespace TwilioVideo.Client.Resilience;

/// <summary>Specifies whether a request can be sent again when it is unknown whether the service received it.</summary>
internal enum RetrySafety
{
    /// <summary>Sending it twice has the same effect as once.</summary>
    Idempotent,

    /// <summary>It can be sent again only if the service certainly did not receive it.</summary>
    NonIdempotent,
}
