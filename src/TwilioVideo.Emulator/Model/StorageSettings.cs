namespace TwilioVideo.Emulator.Model;

/// <summary>The storage and encryption settings of recordings or compositions.</summary>
internal sealed record StorageSettings
{
    public string? FriendlyName { get; init; }

    public string? AwsCredentialsSid { get; init; }

    public string? AwsS3Url { get; init; }

    public bool AwsStorageEnabled { get; init; }

    public string? EncryptionKeySid { get; init; }

    public bool EncryptionEnabled { get; init; }
}
