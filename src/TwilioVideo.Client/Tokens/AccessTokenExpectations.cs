using System;

namespace TwilioVideo.Client.Tokens;

/// <summary>What an access token is validated against. What is null is not compared.</summary>
public sealed class AccessTokenExpectations
{
    /// <summary>Gets the secret that must have signed; null where none is known, which is itself a problem of the result.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>Gets the API key that must have issued the token.</summary>
    public string? ApiKeySid { get; init; }

    /// <summary>Gets the account that the token must be for.</summary>
    public string? AccountSid { get; init; }

    /// <summary>Gets the identity that the token must let in.</summary>
    public string? Identity { get; init; }

    /// <summary>Gets the names and SIDs of the room that the token must open; null for any room.</summary>
    public string[]? Rooms { get; init; }

    /// <summary>Gets the present time.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Gets how far ahead the clock of the issuer may be.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(30);
}
