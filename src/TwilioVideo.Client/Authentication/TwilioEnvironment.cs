using System;

namespace TwilioVideo.Client.Authentication;

/// <summary>What the <c>TWILIO_*</c> environment variables say, under the names that Twilio's own tools use.</summary>
public static class TwilioEnvironment
{
    /// <summary>The region, from <c>TWILIO_REGION</c>.</summary>
    public static string? Region => Read("TWILIO_REGION");

    /// <summary>The edge, from <c>TWILIO_EDGE</c>.</summary>
    public static string? Edge => Read("TWILIO_EDGE");

    /// <summary>
    /// The credential: <c>TWILIO_API_KEY</c> with <c>TWILIO_API_SECRET</c>, or else <c>TWILIO_ACCOUNT_SID</c> with
    /// <c>TWILIO_AUTH_TOKEN</c>.
    /// </summary>
    /// <returns>The credential; null where the variables are not set.</returns>
    /// <exception cref="TwilioVideoException">A variable is malformed (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TwilioCredential? ReadCredential()
    {
        var account = Read("TWILIO_ACCOUNT_SID");
        var key = Read("TWILIO_API_KEY");
        var keySecret = Read("TWILIO_API_SECRET");
        if (key is not null && keySecret is not null)
        {
            return TwilioCredential.Create(key, keySecret, account);
        }

        var token = Read("TWILIO_AUTH_TOKEN");
        return account is not null && token is not null ? TwilioCredential.Create(account, token) : null;
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
