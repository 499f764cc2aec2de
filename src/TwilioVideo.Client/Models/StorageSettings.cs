namespace TwilioVideo;

/// <summary>Where an account's files are kept, and whether encrypted. Every field may be null.</summary>
public abstract class StorageSettings
{
    /// <summary>The settings' name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Whether files go to <see cref="AwsS3Url"/> instead of to Twilio.</summary>
    public bool? AwsStorageEnabled { get; set; }

    /// <summary>The address of the S3 bucket.</summary>
    public string? AwsS3Url { get; set; }

    /// <summary>The SID of the stored credentials for that bucket: <c>CR</c> and 32 hexadecimal digits.</summary>
    public string? AwsCredentialsSid { get; set; }

    /// <summary>Whether files are encrypted.</summary>
    public bool? EncryptionEnabled { get; set; }

    /// <summary>The SID of the public key that they are encrypted with: <c>CR</c> and 32 hexadecimal digits.</summary>
    public string? EncryptionKeySid { get; set; }

    /// <summary>The SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>Checks that there is a name, which the service asks for at every change.</summary>
    /// <exception cref="TwilioVideoException">There is none (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void ValidateName()
    {
        if (string.IsNullOrEmpty(FriendlyName))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "The settings need a name; give it with -FriendlyName.");
        }
    }

    /// <summary>The settings' name.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => FriendlyName ?? GetType().Name;
}
