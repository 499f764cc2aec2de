namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>The forms of a <c>Retry-After</c> header.</summary>
public enum RetryAfterFormat
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,
}
