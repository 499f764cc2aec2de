namespace TwilioVideo;

/// <summary>One reason why an access token is not accepted.</summary>
public sealed class AccessTokenProblem
{
    /// <summary>
    /// Gets or sets the reason: Malformed, Header, Issuer, Account, Expired, Lifetime, NotYetValid, ClockSkew, Grants, Identity,
    /// Room, Signature or SignatureNotChecked.
    /// </summary>
    public string? Reason { get; set; }

    /// <summary>Gets or sets the error code that the service has for it, such as 20104; null where it has none.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>Gets or sets the message.</summary>
    public string? Message { get; set; }

    /// <summary>Gets the code and the sentence.</summary>
    /// <returns>The text to show; never the token.</returns>
    public override string ToString() => ErrorCode is { } code ? $"{code}: {Message}" : Message ?? nameof(AccessTokenProblem);
}
