using System.Management.Automation;
using System.Security;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Connections;

/// <summary>The credential that parameters give. What can't be one is refused before anything is sent.</summary>
internal static class CredentialFactory
{
    /// <summary>An account or an API key, by the user name's first letters.</summary>
    /// <param name="specified">User name and password.</param>
    public static TwilioCredential Create(PSCredential specified) => TwilioCredential.Create(specified.UserName, specified.GetNetworkCredential().Password);

    /// <summary>An account and its token.</summary>
    /// <param name="accountSid">The account's SID.</param>
    /// <param name="token">Its auth token.</param>
    /// <exception cref="TwilioVideoException">The SID is none.</exception>
    public static TwilioCredential FromAuthToken(string? accountSid, SecureString? token) => TwilioCredential.Create(ValidateSid(accountSid, "AC", "-AccountSid"), ToPlainText(token));

    /// <summary>An API key.</summary>
    /// <param name="keySid">The key's SID.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="accountSid">The account's SID; null where the answers shall tell it.</param>
    /// <exception cref="TwilioVideoException">The SID is none.</exception>
    public static TwilioCredential FromApiKey(string? keySid, SecureString? secret, string? accountSid) =>
        TwilioCredential.Create(ValidateSid(keySid, "SK", "-ApiKeySid"), ToPlainText(secret), accountSid);

    private static string? ValidateSid(string? specified, string prefix, string parameter) => Identifier.IsSid(specified, prefix)
        ? specified
        : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"{parameter} must be {prefix} and 32 hexadecimal digits.");

    private static string ToPlainText(SecureString? secret) => secret is null ? "" : new PSCredential("secret", secret).GetNetworkCredential().Password;
}
