namespace TwilioVideo;

/// <summary>The result of validating a signature: whether the request came from the service, and the probable cause otherwise.</summary>
public sealed class SignatureReport
{
    /// <summary>Gets or sets a value indicating whether the signature fits the request.</summary>
    public bool IsValid { get; set; }

    /// <summary>
    /// Gets or sets the reason; null where there is none. It is one of Missing, Format, Scheme, Port, Host, TrailingSlash, Query, Encoding,
    /// Order, Body, BodyHash or Mismatch.
    /// </summary>
    public string? Reason { get; set; }

    /// <summary>Gets or sets the message.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets the address that the signature was compared with.</summary>
    public string? Uri { get; set; }

    /// <summary>Gets the result in words.</summary>
    /// <returns>The text to show; never a signature.</returns>
    public override string ToString() => IsValid ? "valid" : Message ?? "not valid";
}
