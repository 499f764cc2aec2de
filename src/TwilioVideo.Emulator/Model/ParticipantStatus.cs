namespace TwilioVideo.Emulator.Model;

/// <summary>The statuses of a participant. They are compared by reference, so only these constants are stored.</summary>
internal static class ParticipantStatus
{
    public const string Connected = "connected";
    public const string Disconnected = "disconnected";
    public const string Reconnecting = "reconnecting";

    public static readonly string[] All = [Connected, Disconnected, Reconnecting];
}
