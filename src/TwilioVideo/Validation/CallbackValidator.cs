using System;

namespace TwilioVideo.Validation;

/// <summary>An address that the service is to call.</summary>
internal static class CallbackValidator
{
    /// <summary>The address as the user gave it.</summary>
    /// <exception cref="TwilioVideoException">The service could not call it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? Validate(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: true, Scheme: "https" or "http" } => address.OriginalString,
        _ => throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{address}' is not an address that the service could call; it starts with https:// or http://."),
    };
}
