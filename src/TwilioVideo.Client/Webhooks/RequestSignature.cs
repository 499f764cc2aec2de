using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using TwilioVideo.Client.Tokens;

namespace TwilioVideo.Client.Webhooks;

/// <summary>
/// Computes the value of <c>X-Twilio-Signature</c>: HMAC-SHA1, with the auth token, of the address and of each parameter's
/// name and value, sorted by name.
/// </summary>
public static class RequestSignature
{
    /// <summary>Computes a signature.</summary>
    /// <param name="uri">The complete address that was called, query included.</param>
    /// <param name="form">The parameters of a form that was posted; none for GET and for a JSON body.</param>
    /// <param name="authToken">The account's auth token.</param>
    /// <returns>The signature in base64.</returns>
    public static string Compute(string uri, IEnumerable<KeyValuePair<string, string>> form, SigningKey authToken) =>
        Convert.ToBase64String(ComputeBytes(uri, form, authToken));

    internal static byte[] ComputeBytes(string uri, IEnumerable<KeyValuePair<string, string>> form, SigningKey authToken)
    {
        var text = new StringBuilder(uri);
        foreach (var pair in Sort(form))
        {
            text.Append(pair.Key).Append(pair.Value);
        }

        return authToken.ComputeSha1(text.ToString());
    }

    /// <summary>
    /// Computes a signature over the parameters in the order of the form, which is a frequent mistake of other implementations.
    /// </summary>
    internal static byte[] ComputeUnsorted(string uri, IEnumerable<KeyValuePair<string, string>> form, SigningKey authToken) =>
        authToken.ComputeSha1(uri + string.Concat(form.Select(pair => pair.Key + pair.Value)));

    /// <summary>Computes the value of <c>bodySHA256</c>, which the address has if the body is not a form.</summary>
    internal static string ComputeBodyHash(string body)
    {
#if NET8_0_OR_GREATER
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(body));
#else
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(body));
#endif
        return string.Concat(hash.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }

    // A parameter that comes several times counts once with each of its values.
    private static IEnumerable<KeyValuePair<string, string>> Sort(IEnumerable<KeyValuePair<string, string>> form) =>
        form.Distinct().OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
}
