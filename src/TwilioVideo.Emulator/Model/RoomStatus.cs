namespace TwilioVideo.Emulator.Model;

/// <summary>The statuses of a room.</summary>
internal static class RoomStatus
{
    public const string InProgress = "in-progress";
    public const string Completed = "completed";
    public const string Failed = "failed";

    public static readonly string[] All = [InProgress, Completed, Failed];
}
