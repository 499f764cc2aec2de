using System;

namespace TwilioVideo.Emulator.Events;

/// <summary>An event in a room, to run now or later.</summary>
internal sealed record EmulatorEvent(string Action, string Room)
{
    public const string CreateRoom = "create-room";
    public const string EndRoom = "end-room";
    public const string Join = "join";
    public const string Leave = "leave";
    public const string Pause = "pause";
    public const string Publish = "publish";
    public const string Reconnected = "reconnected";
    public const string Reconnecting = "reconnecting";
    public const string Unpause = "unpause";
    public const string Unpublish = "unpublish";

    public static readonly string[] Actions =
        [CreateRoom, EndRoom, Join, Leave, Pause, Publish, Reconnected, Reconnecting, Unpause, Unpublish];

    public TimeSpan After { get; init; }

    public string? Identity { get; init; }

    /// <summary>Gets the access token for joining; null to join without one.</summary>
    public string? Token { get; init; }

    public string? TrackName { get; init; }

    public string? TrackKind { get; init; }
}
