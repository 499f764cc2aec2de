using System;
using System.Text;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Tokens;

namespace TwilioVideo.Client.Authentication;

/// <summary>Who calls the service. The secret goes into the authorisation header and nowhere else.</summary>
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

    /// <summary>The SID that signs in: an account (<c>AC…</c>) or an API key (<c>SK…</c>).</summary>
    public string UserName { get; }

    /// <summary>The account, where it is known.</summary>
    public string? AccountSid { get; }

    /// <summary>Gets the key that signs with the secret, which itself can't be read.</summary>
    public SigningKey SigningKey { get; }

    internal string AuthorizationHeader { get; }

    internal SecretRedactor Redactor { get; }

    /// <summary>Signs in as an account or with an API key, whichever the SID is of.</summary>
    /// <param name="userName"><c>AC</c> or <c>SK</c> and 32 hexadecimal digits.</param>
    /// <param name="secret">The auth token, or the key's secret.</param>
    /// <param name="accountSid">The account, where <paramref name="userName"/> is a key and the account is known.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="TwilioVideoException">A part is malformed (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TwilioCredential Create(string? userName, string? secret, string? accountSid = null)
    {
        var isAccount = Identifier.IsSid(userName, "AC");
        if (!isAccount && !Identifier.IsSid(userName, "SK"))
        {
            throw InvalidInput("The user name must be an account SID (AC and 32 hexadecimal digits) or an API key SID (SK and 32 hexadecimal digits).");
        }

        if (accountSid is not null && !Identifier.IsSid(accountSid, "AC"))
        {
            throw InvalidInput("The account SID must be AC and 32 hexadecimal digits.");
        }

        if (string.IsNullOrEmpty(secret))
        {
            throw InvalidInput("The auth token or API key secret is empty.");
        }

        foreach (var character in secret!)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                throw InvalidInput("The auth token or API key secret holds white space; perhaps a line end came along when it was read from a file.");
            }
        }

        return new TwilioCredential(userName!, secret, isAccount ? userName : accountSid);
    }

    /// <summary>The SID that signs in.</summary>
    /// <returns>Never the secret.</returns>
    public override string ToString() => UserName;

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
