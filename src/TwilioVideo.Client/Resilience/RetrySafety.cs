namespace TwilioVideo.Client.Resilience;

/// <summary>Whether a request that may or may not have arrived can be sent again.</summary>
internal enum RetrySafety
{
    /// <summary>Twice is the same as once.</summary>
    Idempotent,

    /// <summary>Only if it surely did not arrive.</summary>
    NonIdempotent,
}
