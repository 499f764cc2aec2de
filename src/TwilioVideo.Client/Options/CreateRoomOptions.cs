using TwilioVideo.Client.Http;
using TwilioVideo.Client.Rules;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a new room (<c>POST /v1/Rooms</c>). A property that is null is not sent.</summary>
public sealed class CreateRoomOptions
{
    /// <summary>Gets the unique name: up to 128 characters, used by one room in progress only.</summary>
    public string? UniqueName { get; init; }

    /// <summary>Gets the type: <c>group</c>, <c>go</c>, <c>peer-to-peer</c> or <c>group-small</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the maximum number of connected participants.</summary>
    public int? MaxParticipants { get; init; }

    /// <summary>Gets the maximum length of a stay in seconds.</summary>
    public int? MaxParticipantDuration { get; init; }

    /// <summary>Gets the minutes that the room stays open after the last participant has left.</summary>
    public int? EmptyRoomTimeout { get; init; }

    /// <summary>Gets the minutes that the room stays open without any participant.</summary>
    public int? UnusedRoomTimeout { get; init; }

    /// <summary>Gets a value indicating whether participants are recorded from the moment they connect.</summary>
    public bool? RecordParticipantsOnConnect { get; init; }

    /// <summary>Gets a value indicating whether participants are transcribed from the moment they connect.</summary>
    public bool? TranscribeParticipantsOnConnect { get; init; }

    /// <summary>Gets a value indicating whether the room is audio-only.</summary>
    public bool? AudioOnly { get; init; }

    /// <summary>Gets a value indicating whether the room is a large room.</summary>
    public bool? LargeRoom { get; init; }

    /// <summary>Gets a value indicating whether media may be relayed by TURN.</summary>
    public bool? EnableTurn { get; init; }

    /// <summary>Gets the video codecs that are allowed: <c>VP8</c>, <c>H264</c>.</summary>
    public string[]? VideoCodecs { get; init; }

    /// <summary>Gets the region of the media server.</summary>
    public string? MediaRegion { get; init; }

    /// <summary>Gets the rules on which tracks are recorded, in order.</summary>
    public RecordingRule[]? RecordingRules { get; init; }

    /// <summary>Gets the configuration of transcriptions, as JSON.</summary>
    public string? TranscriptionsConfiguration { get; init; }

    /// <summary>Gets the address that the service notifies of the room's events.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>Gets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    /// <summary>Formats the options as a form.</summary>
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
