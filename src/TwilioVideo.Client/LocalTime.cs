using System;

namespace TwilioVideo.Client;

/// <summary>Converts times to local time, as PowerShell has them everywhere: they can be compared with Get-Date and subtracted from it.</summary>
public static class LocalTime
{
    /// <summary>Converts a time to local time; one without a kind is local already.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The same moment with the kind <see cref="DateTimeKind.Local"/>. In the hour that comes twice it keeps which of both it is.</returns>
    public static DateTime From(DateTime time) => time.Kind switch
    {
        DateTimeKind.Utc => time.ToLocalTime(),
        DateTimeKind.Unspecified => DateTime.SpecifyKind(time, DateTimeKind.Local),
        _ => time,
    };

    /// <summary>Converts a time to local time.</summary>
    /// <param name="time">The time; null stays null.</param>
    /// <returns>The same moment with the kind <see cref="DateTimeKind.Local"/>.</returns>
    public static DateTime? From(DateTime? time) => time is { } known ? From(known) : null;
}
