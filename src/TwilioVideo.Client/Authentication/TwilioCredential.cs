using System;
using System.Text;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Tokens;

namespace TwilioVideo.Client.Authentication;

/// <summary>A credential of the service. Its secret is sent in the authorization header only.</summary>
public sealed class TwilioCredential
{
    private TwilioCredential(string userName, string secret, string? accountSid)
    {
        UserName = userName;
        AccountSid = accountSid;
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + secret));
        AuthorizationHeader = "Basic " + token;
        Redactor = new SecretRedactor((userName, secret));
        SigningKey = SigningKey.Create(secret);
    }

    /// <summary>Gets the SID of the user: an account (<c>AC…</c>) or an API key (<c>SK…</c>).</summary>
    public string UserName { get; }

    /// <summary>Gets the SID of the account; null where it is unknown.</summary>
    public string? AccountSid { get; }

    /// <summary>Gets the key that signs with the secret, which can't be read from it.</summary>
    public SigningKey SigningKey { get; }

    internal string AuthorizationHeader { get; }

    internal SecretRedactor Redactor { get; }

    /// <summary>Creates the credential of an account or an API key.</summary>
    /// <param name="userName">The SID of the account or API key: <c>AC</c> or <c>SK</c> and 32 hexadecimal digits.</param>
    /// <param name="secret">The auth token, or the secret of the API key.</param>
    /// <param name="accountSid">The SID of the account that owns the API key; null where it is unknown.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="TwilioVideoException">A value is malformed (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TwilioCredential Create(string? userName, string? secret, string? accountSid = null)
    {
        var isAccount = Identifier.IsSid(userName, "AC");
        if (!isAccount && !Identifier.IsSid(userName, "SK"))
        {
            throw TwilioVideoException.InvalidInput(
                "The user name must be an account SID (AC and 32 hexadecimal digits) or an API key SID (SK and 32 hexadecimal digits).");
        }

        if (accountSid is not null && !Identifier.IsSid(accountSid, "AC"))
        {
            throw TwilioVideoException.InvalidInput("The account SID must be AC and 32 hexadecimal digits.");
        }

        if (string.IsNullOrEmpty(secret))
        {
            throw TwilioVideoException.InvalidInput("The auth token or API key secret is empty.");
        }

        foreach (var character in secret!)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                throw TwilioVideoException.InvalidInput(
                    "The auth token or API key secret has white space, such as the line end of a file.");
            }
        }

        return new TwilioCredential(userName!, secret, isAccount ? userName : accountSid);
    }

    /// <summary>Gets the SID of the user.</summary>
    /// <returns>The SID, never the secret.</returns>
    public override string ToString() => UserName;

    /// <summary>
    /// Validates a SID that came from a named source. Its value may be a secret that was confused with it, so it is not shown.
    /// </summary>
    internal static string ValidateSid(string value, string prefix, string source) => Identifier.IsSid(value, prefix)
        ? value
        : throw TwilioVideoException.InvalidInput(
            $"{source} must be {prefix} and 32 hexadecimal "
                + $"digits{(value.Trim('"', '\'', ' ') == value ? "" : ", without quotation marks and spaces")}.");
}
