namespace TwilioVideo;

/// <summary>The storage settings of an account's recordings.</summary>
public sealed class RecordingSettings : StorageSettings
{
}
