using System;
using System.Security;

namespace TwilioVideo;

/// <summary>An access token that lets one identity into one room.</summary>
public sealed class AccessToken
{
    /// <summary>Gets or sets the token. It is as good as a password until it expires.</summary>
    public SecureString? Token { get; set; }

    /// <summary>Gets or sets the identity that joins with it.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the room that it opens, by unique name or SID.</summary>
    public string? Room { get; set; }

    /// <summary>Gets or sets when it expires, as local time.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>Gets or sets the API key that signed it.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>Gets or sets the account that it is for.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets whom it lets in where.</summary>
    /// <returns>Text for people; never the token.</returns>
    public override string ToString() => $"{Identity} in {Room}";
}
