using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>What was asked for when a room was created, and the service's defaults for what was not.</summary>
internal sealed record RoomSettings
{
    public const int MaxParticipantsLimit = 50;

    public string Type { get; init; } = "group";

    public string? StatusCallback { get; init; }

    public string StatusCallbackMethod { get; init; } = "POST";

    public int MaxParticipants { get; init; } = MaxParticipantsLimit;

    public int MaxParticipantDuration { get; init; } = 14400;

    public int MaxConcurrentPublishedTracks { get; init; } = 170;

    public bool RecordParticipantsOnConnect { get; init; }

    public bool TranscribeParticipantsOnConnect { get; init; }

    public IReadOnlyList<string> VideoCodecs { get; init; } = ["VP8", "H264"];

    public string MediaRegion { get; init; } = "us1";

    public bool AudioOnly { get; init; }

    public int EmptyRoomTimeout { get; init; } = 5;

    public int UnusedRoomTimeout { get; init; } = 5;

    public bool LargeRoom { get; init; }
}
