using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>The settings of a room, with the defaults of the service.</summary>
internal sealed record RoomSettings
{
    public const int MaxParticipantsLimit = 50;

    public string Type { get; init; } = "group";

    public string? StatusCallback { get; init; }

    public string StatusCallbackMethod { get; init; } = "POST";

    public int MaxParticipants { get; init; } = MaxParticipantsLimit;

    public int MaxParticipantDuration { get; init; } = 14400;

    public static readonly string[] DefaultVideoCodecs = ["VP8", "H264"];

    private readonly IReadOnlyList<string> _videoCodecs = DefaultVideoCodecs;

    public int MaxConcurrentPublishedTracks { get; init; } = 170;

    public bool RecordParticipantsOnConnect { get; init; }

    public bool TranscribeParticipantsOnConnect { get; init; }

    /// <summary>Gets the video codecs; none in an audio-only room.</summary>
    public IReadOnlyList<string> VideoCodecs { get => AudioOnly ? [] : _videoCodecs; init => _videoCodecs = value; }

    public string MediaRegion { get; init; } = "us1";

    public bool AudioOnly { get; init; }

    public int EmptyRoomTimeout { get; init; } = 5;

    public int UnusedRoomTimeout { get; init; } = 5;

    public bool LargeRoom { get; init; }
}
