namespace TwilioVideo;

/// <summary>Whether a request came from the service, and if not, what probably went wrong.</summary>
public sealed class SignatureReport
{
    /// <summary>Gets or sets whether the signature fits the request.</summary>
    public bool IsValid { get; set; }

    /// <summary>
    /// Gets or sets the kind of problem; null where there is none. It is one of Missing, Format, Scheme, Port, Host, TrailingSlash, Query, Encoding,
    /// Order, Body, BodyHash or Mismatch.
    /// </summary>
    public string? Reason { get; set; }

    /// <summary>Gets or sets the sentence that says what is wrong.</summary>
    public string? Message { get; set; }

    /// <summary>Gets or sets the address that the signature was compared with.</summary>
    public string? Uri { get; set; }

    /// <summary>Gets the verdict in words.</summary>
    /// <returns>Text for people; never a signature.</returns>
    public override string ToString() => IsValid ? "valid" : Message ?? "not valid";
}
