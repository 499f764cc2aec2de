using System.Management.Automation;
using System.Security;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The credential that parameters give. What can't be one is refused before anything is sent.</summary>
internal static class GivenCredential
{
    /// <summary>An account or an API key, by the user name's first letters.</summary>
    /// <param name="given">User name and password.</param>
    public static TwilioCredential From(PSCredential given) => TwilioCredential.Create(given.UserName, given.GetNetworkCredential().Password);

    /// <summary>An account and its token.</summary>
    /// <param name="accountSid">The account's SID.</param>
    /// <param name="token">Its auth token.</param>
    /// <exception cref="TwilioVideoException">The SID is none.</exception>
    public static TwilioCredential FromAuthToken(string? accountSid, SecureString? token) => TwilioCredential.Create(Sid(accountSid, "AC", "-AccountSid"), Plain(token));

    /// <summary>An API key.</summary>
    /// <param name="keySid">The key's SID.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="accountSid">The account's SID; null where the answers shall tell it.</param>
    /// <exception cref="TwilioVideoException">The SID is none.</exception>
    public static TwilioCredential FromApiKey(string? keySid, SecureString? secret, string? accountSid) =>
        TwilioCredential.Create(Sid(keySid, "SK", "-ApiKeySid"), Plain(secret), accountSid);

    private static string? Sid(string? given, string prefix, string parameter) => Identifier.IsSid(given, prefix)
        ? given
        : throw new TwilioVideoException(FailureKind.InvalidInput, $"{parameter} must be {prefix} and 32 hexadecimal digits.");

    private static string Plain(SecureString? secret) => secret is null ? "" : new PSCredential("secret", secret).GetNetworkCredential().Password;
}
