using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Text;
using TwilioVideo.Client.Tokens;

namespace TwilioVideo.Client.Webhooks;

/// <summary>Validates <c>X-Twilio-Signature</c> in constant time, and reports the probable cause of a mismatch.</summary>
public static class RequestSignatureValidator
{
    private const int SignatureLength = 20;
    private const string BodyHash = "bodySHA256";
    private static readonly KeyValuePair<string, string>[] None = [];

    /// <summary>Validates a request.</summary>
    /// <param name="uri">The complete address that the service called, as the callback is configured.</param>
    /// <param name="body">The body as it was sent; null or empty for none.</param>
    /// <param name="signature">The value of the header.</param>
    /// <param name="authToken">The account's auth token.</param>
    /// <returns>The result.</returns>
    public static SignatureReport Validate(string uri, string? body, string? signature, SigningKey authToken)
    {
        var hash = RequestAddress.Query(uri, BodyHash);
        if (hash is null)
        {
            try
            {
                return Validate(uri, string.IsNullOrEmpty(body) ? None : FormText.Parse(body!), signature, authToken);
            }
            catch (TwilioVideoException exception)
            {
                // A body that is not a form makes the request invalid; it is no error of the caller.
                return Reject(uri, "Body", exception.Message);
            }
        }

        var report = Validate(uri, None, signature, authToken);
        return report.IsValid && !string.Equals(hash, RequestSignature.ComputeBodyHash(body ?? ""), StringComparison.OrdinalIgnoreCase)
            ? Reject(
                uri, "BodyHash",
                    "The address is signed, but the body is not the one that was sent: its hash differs from bodySHA256. Specify the "
                        + "body as it was sent, not parsed.")
            : report;
    }

    /// <summary>Validates a request whose form is already parsed.</summary>
    /// <param name="uri">The complete address that the service called, as the callback is configured.</param>
    /// <param name="form">The parameters; none for GET.</param>
    /// <param name="signature">The value of the header.</param>
    /// <param name="authToken">The account's auth token.</param>
    /// <returns>The result.</returns>
    public static SignatureReport Validate(
        string uri, IReadOnlyList<KeyValuePair<string, string>> form, string? signature, SigningKey authToken)
    {
        if (string.IsNullOrWhiteSpace(signature))
        {
            return Reject(
                uri, "Missing", "The request has no signature. Only the service's own requests have the header X-Twilio-Signature.");
        }

        if (Decode(signature!.Trim()) is not { } specified)
        {
            return Reject(uri, "Format", "The signature is not base64 of 20 bytes, so it is not one of the service.");
        }

        // The service counts the standard port as part of the address in some requests and not in others.
        if (Fits(uri) | Fits(RequestAddress.WithStandardPort(uri)) | Fits(RequestAddress.WithoutStandardPort(uri)))
        {
            return new SignatureReport { IsValid = true, Uri = uri };
        }

        foreach (var (reason, candidate, message) in RequestAddress.Variations(uri))
        {
            if (Fits(candidate))
            {
                return Reject(uri, reason, message);
            }
        }

        if (ConstantTime.AreEqual(RequestSignature.ComputeUnsorted(uri, form, authToken), specified))
        {
            return Reject(
                uri, "Order",
                    "The signature was computed over the parameters as they come; the service sorts them by name first. The service "
                        + "did not sign it.");
        }

        if (form.Count > 0 && ConstantTime.AreEqual(RequestSignature.ComputeBytes(uri, None, authToken), specified))
        {
            return Reject(uri, "Body", "The signature fits the address without a body: the request was sent without this form, or as GET.");
        }

        return Reject(
            uri,
            "Mismatch",
            form.Count == 0
                ? "The signature does not match. Was the body given? Otherwise the auth token is another, the host was changed on "
                    + "the way, or the request is forged."
                : "The signature does not match. The auth token is another, the host or a parameter was changed on the way, or the "
                    + "request is forged.");

        bool Fits(string address) => ConstantTime.AreEqual(RequestSignature.ComputeBytes(address, form, authToken), specified);
    }

    private static SignatureReport Reject(string uri, string reason, string message) =>
        new() { Reason = reason, Message = TerminalSanitizer.Sanitize(message), Uri = uri };

    private static byte[]? Decode(string signature)
    {
        try
        {
            var bytes = Convert.FromBase64String(signature);
            return bytes.Length == SignatureLength && signature.All(character => !char.IsWhiteSpace(character)) ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
