using System;

namespace TwilioVideo.Client.Tokens;

/// <summary>The contents of an access token.</summary>
public sealed class AccessTokenOptions
{
    /// <summary>The longest lifetime that the service accepts.</summary>
    public static readonly TimeSpan MaximumLifetime = TimeSpan.FromHours(24);

    /// <summary>Gets the identity that joins: 1 to 128 characters.</summary>
    public required string Identity { get; init; }

    /// <summary>Gets the room that the token opens: its unique name or SID.</summary>
    public required string Room { get; init; }

    /// <summary>Gets the account that owns the room.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Gets the API key whose secret signs.</summary>
    public required string ApiKeySid { get; init; }

    /// <summary>Gets the region of the API key; null for the default, us1.</summary>
    public string? Region { get; init; }

    /// <summary>Gets how long the token is valid: whole seconds, at most 24 hours.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);
}
