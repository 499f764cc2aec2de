namespace TwilioVideo.Emulator;

/// <summary>Twilio Video in memory.</summary>
public sealed class VideoEmulator
{
}
