using System.Text.Json.Serialization;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The settings of where files are stored and whether they are encrypted. Every field may be null.</summary>
public abstract class StorageSettings
{
    /// <summary>Gets or sets the settings' name.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Gets or sets a value indicating whether files are stored in <see cref="AwsS3Url"/> instead of at Twilio.</summary>
    public bool? AwsStorageEnabled { get; set; }

    /// <summary>Gets or sets the address of the S3 bucket.</summary>
    public string? AwsS3Url { get; set; }

    /// <summary>Gets or sets the SID of the stored credentials for that bucket: <c>CR</c> and 32 hexadecimal digits.</summary>
    public string? AwsCredentialsSid { get; set; }

    /// <summary>Gets or sets a value indicating whether files are encrypted.</summary>
    public bool? EncryptionEnabled { get; set; }

    /// <summary>Gets or sets the SID of the public key that they are encrypted with: <c>CR</c> and 32 hexadecimal digits.</summary>
    public string? EncryptionKeySid { get; set; }

    /// <summary>Gets or sets the SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Validates that there is a name, which the service requires with each change.</summary>
    /// <exception cref="TwilioVideoException">There is no name (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void ValidateName()
    {
        if (string.IsNullOrEmpty(FriendlyName))
        {
            throw TwilioVideoException.InvalidInput("The settings have no friendly name. Specify one.");
        }
    }

    /// <summary>Gets the settings' name.</summary>
    /// <returns>The text to show.</returns>
    public override string ToString() => FriendlyName ?? GetType().Name;
}
