namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>The formats of a <c>Retry-After</c> header.</summary>
public enum RetryAfterFormat
{
    /// <summary>No header.</summary>
    None,

    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,
}
