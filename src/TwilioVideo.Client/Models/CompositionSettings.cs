namespace TwilioVideo;

/// <summary>Where an account's compositions are kept.</summary>
public sealed class CompositionSettings : StorageSettings
{
}
