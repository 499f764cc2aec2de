using System.Security.Cryptography;
using System.Text;

namespace TwilioVideo.Client.Tokens;

/// <summary>
/// A secret that signs: an API key's for access tokens, or an auth token for webhook requests. The secret itself can't be read back.
/// </summary>
public sealed class SigningKey
{
    private readonly byte[] _secret;

    private SigningKey(byte[] secret) => _secret = secret;

    /// <summary>Creates a key from its secret.</summary>
    /// <param name="secret">The API key's secret, or the auth token.</param>
    /// <returns>The key.</returns>
    /// <exception cref="TwilioVideoException">The secret is empty (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static SigningKey Create(string? secret) => string.IsNullOrEmpty(secret)
        ? throw TwilioVideoException.InvalidInput("The signing secret is empty.")
        : new SigningKey(Encoding.UTF8.GetBytes(secret!));

    /// <summary>Gets the name of the type, never the secret.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(SigningKey);

    /// <summary>Computes HMAC-SHA256, which signs access tokens.</summary>
    internal byte[] ComputeSha256(string text)
    {
        using var hash = new HMACSHA256(_secret);
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Computes HMAC-SHA1, which is what the service signs its webhook requests with.</summary>
    internal byte[] ComputeSha1(string text)
    {
#pragma warning disable CA5350 // The algorithm is the service's choice.
        using var hash = new HMACSHA1(_secret);
#pragma warning restore CA5350
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
    }
}
