using System;

namespace TwilioVideo.Client;

/// <summary>Converts times to local time, in which the models have all times.</summary>
public static class LocalTime
{
    /// <summary>Converts a time to local time; one without a kind is local already.</summary>
    /// <param name="time">The time.</param>
    /// <returns>
    /// The same time with the kind <see cref="DateTimeKind.Local"/>. It stays unambiguous when daylight saving time ends.
    /// </returns>
    public static DateTime From(DateTime time) => time.Kind switch
    {
        DateTimeKind.Utc => time.ToLocalTime(),
        DateTimeKind.Unspecified => DateTime.SpecifyKind(time, DateTimeKind.Local),
        _ => time,
    };

    /// <summary>Converts a time to local time.</summary>
    /// <param name="time">The time; null stays null.</param>
    /// <returns>The same time with the kind <see cref="DateTimeKind.Local"/>.</returns>
    public static DateTime? From(DateTime? time) => time is { } known ? From(known) : null;
}
