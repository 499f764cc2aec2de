namespace TwilioVideo;

/// <summary>The storage settings of an account's compositions.</summary>
public sealed class CompositionSettings : StorageSettings
{
}
