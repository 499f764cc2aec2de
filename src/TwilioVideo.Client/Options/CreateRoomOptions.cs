using TwilioVideo.Client.Http;
using TwilioVideo.Client.Rules;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a room that is to be created (<c>POST /v1/Rooms</c>). What is null is left to the service.</summary>
public sealed class CreateRoomOptions
{
    /// <summary>Up to 128 characters; only one room in progress may have it.</summary>
    public string? UniqueName { get; init; }

    /// <summary><c>group</c>, <c>go</c>, <c>peer-to-peer</c> or <c>group-small</c>.</summary>
    public string? Type { get; init; }

    /// <summary>How many may be connected at once.</summary>
    public int? MaxParticipants { get; init; }

    /// <summary>How long one participant may stay, in seconds.</summary>
    public int? MaxParticipantDuration { get; init; }

    /// <summary>Minutes that the room stays open after the last one has left.</summary>
    public int? EmptyRoomTimeout { get; init; }

    /// <summary>Minutes that the room stays open when nobody joins.</summary>
    public int? UnusedRoomTimeout { get; init; }

    /// <summary>Whether participants are recorded from the moment they connect.</summary>
    public bool? RecordParticipantsOnConnect { get; init; }

    /// <summary>Whether participants are transcribed from the moment they connect.</summary>
    public bool? TranscribeParticipantsOnConnect { get; init; }

    /// <summary>Whether the room takes audio only.</summary>
    public bool? AudioOnly { get; init; }

    /// <summary>Whether the room is a large room.</summary>
    public bool? LargeRoom { get; init; }

    /// <summary>Whether media may be relayed by TURN.</summary>
    public bool? EnableTurn { get; init; }

    /// <summary>The video codecs that are allowed: <c>VP8</c>, <c>H264</c>.</summary>
    public string[]? VideoCodecs { get; init; }

    /// <summary>The region of the media server.</summary>
    public string? MediaRegion { get; init; }

    /// <summary>The rules on which tracks are recorded, in order.</summary>
    public RecordingRule[]? RecordingRules { get; init; }

    /// <summary>The configuration of transcriptions, as JSON.</summary>
    public string? TranscriptionsConfiguration { get; init; }

    /// <summary>The address that the service notifies of the room's events.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    /// <summary>The options as a form carries them.</summary>
    /// <returns>The same text for the same options.</returns>
    public override string ToString() => ToForm().ToString();

    internal FormUrlEncodedBuilder ToForm() => new FormUrlEncodedBuilder()
        .Add("UniqueName", UniqueName)
        .Add("Type", Type)
        .Add("MaxParticipants", MaxParticipants)
        .Add("MaxParticipantDuration", MaxParticipantDuration)
        .Add("EmptyRoomTimeout", EmptyRoomTimeout)
        .Add("UnusedRoomTimeout", UnusedRoomTimeout)
        .Add("RecordParticipantsOnConnect", RecordParticipantsOnConnect)
        .Add("TranscribeParticipantsOnConnect", TranscribeParticipantsOnConnect)
        .Add("AudioOnly", AudioOnly)
        .Add("LargeRoom", LargeRoom)
        .Add("EnableTurn", EnableTurn)
        .Add("VideoCodecs", VideoCodecs)
        .Add("MediaRegion", MediaRegion)
        .Add("RecordingRules", RecordingRules is null ? null : TrackRuleSerializer.ToJson(RecordingRules))
        .Add("TranscriptionsConfiguration", TranscriptionsConfiguration)
        .Add("StatusCallback", StatusCallback)
        .Add("StatusCallbackMethod", StatusCallbackMethod);
}
