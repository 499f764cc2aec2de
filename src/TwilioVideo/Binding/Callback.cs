using System;

namespace TwilioVideo;

/// <summary>An address that the service is to call.</summary>
internal static class Callback
{
    /// <summary>The address as the user gave it.</summary>
    /// <exception cref="TwilioVideoException">The service could not call it (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string? Check(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: true, Scheme: "https" or "http" } => address.OriginalString,
        _ => throw new TwilioVideoException(FailureKind.InvalidInput, $"'{address}' is not an address that the service could call; it starts with https:// or http://."),
    };
}
