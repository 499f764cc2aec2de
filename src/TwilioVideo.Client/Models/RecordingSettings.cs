namespace TwilioVideo;

/// <summary>Where an account's recordings are kept.</summary>
public sealed class RecordingSettings : StorageSettings
{
}
