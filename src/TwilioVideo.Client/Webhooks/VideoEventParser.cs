using System.Collections.Generic;

namespace TwilioVideo.Client.Webhooks;

/// <summary>Parses the parameters of status callbacks into typed events.</summary>
public static class VideoEventParser
{
    /// <summary>Parses a callback.</summary>
    /// <param name="form">Its parameters.</param>
    /// <returns>The event; one of an unknown kind is a plain <see cref="VideoEvent"/>.</returns>
    /// <exception cref="TwilioVideoException">It is no event of Twilio Video (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static VideoEvent Parse(IEnumerable<KeyValuePair<string, string>> form)
    {
        var fields = new EventFields(form);
        var name = fields.Text("StatusCallbackEvent")
            ?? throw TwilioVideoException.InvalidInput("This is no event of Twilio Video: it has no StatusCallbackEvent.");
        var roomSid = fields.Sid("RoomSid", "RM");
        VideoEvent parsed = name.Split('-')[0] switch
        {
            "room" => new RoomEvent { Sid = roomSid, Duration = fields.Number("RoomDuration") },
            "participant" => Participant(fields),
            "track" => Track(fields),
            "recording" => Recording(fields),
            "composition" => Composition(fields),
            _ => new VideoEvent(),
        };
        parsed.Event = name;
        parsed.RoomSid = roomSid;
        parsed.RoomName = fields.Text("RoomName");
        parsed.RoomStatus = fields.Text("RoomStatus");
        parsed.RoomType = fields.Text("RoomType");
        parsed.AccountSid = fields.Sid("AccountSid", "AC");
        parsed.Timestamp = fields.Time("Timestamp");
        parsed.SequenceNumber = fields.Number("SequenceNumber");
        parsed.OtherFields = fields.Remaining;
        return parsed;
    }

    private static ParticipantEvent Participant(EventFields fields)
    {
        var sid = fields.Sid("ParticipantSid", "PA");
        return new ParticipantEvent
        {
            Sid = sid,
            ParticipantSid = sid,
            Identity = fields.Text("ParticipantIdentity"),
            Status = fields.Text("ParticipantStatus"),
            Duration = fields.Number("ParticipantDuration"),
        };
    }

    private static TrackEvent Track(EventFields fields)
    {
        var sid = fields.Sid("TrackSid", "MT");
        return new TrackEvent
        {
            Sid = sid,
            TrackSid = sid,
            TrackName = fields.Text("TrackName"),
            Kind = fields.Text("TrackKind"),
            ParticipantSid = fields.Sid("ParticipantSid", "PA"),
            Identity = fields.Text("ParticipantIdentity"),
            Status = fields.Text("ParticipantStatus"),
        };
    }

    private static RecordingEvent Recording(EventFields fields)
    {
        var sid = fields.Sid("RecordingSid", "RT");
        return new RecordingEvent
        {
            Sid = sid,
            RecordingSid = sid,
            ParticipantSid = fields.Sid("ParticipantSid", "PA"),
            Identity = fields.Text("ParticipantIdentity"),
            SourceSid = fields.Sid("SourceSid", "MT"),
            TrackName = fields.Text("TrackName"),
            Type = fields.Text("Type"),
            Codec = fields.Text("Codec"),
            ContainerFormat = fields.Text("Container"),
            Size = fields.Long("Size"),
            Duration = fields.Number("Duration"),
            Offset = fields.Long("OffsetFromTwilioVideoEpoch"),
            RecordingUri = fields.Text("RecordingUri"),
            MediaUri = fields.Text("MediaUri"),
            MediaExternalLocation = fields.Text("MediaExternalLocation"),
            FailedOperation = fields.Text("FailedOperation"),
        };
    }

    private static CompositionEvent Composition(EventFields fields)
    {
        var sid = fields.Sid("CompositionSid", "CJ");
        var hook = fields.Sid("HookSid", "HK");
        return new CompositionEvent
        {
            Sid = sid ?? hook,
            CompositionSid = sid,
            HookSid = hook,
            HookFriendlyName = fields.Text("HookFriendlyName"),
            HookUri = fields.Text("HookUri"),
            CompositionUri = fields.Text("CompositionUri"),
            MediaUri = fields.Text("MediaUri"),
            MediaExternalLocation = fields.Text("MediaExternalLocation"),
            Size = fields.Long("Size"),
            Duration = fields.Number("Duration"),
            PercentageDone = fields.Number("PercentageDone"),
            SecondsRemaining = fields.Number("SecondsRemaining"),
            FailedOperation = fields.Text("FailedOperation"),
            ErrorMessage = fields.Text("ErrorMessage"),
        };
    }
}
