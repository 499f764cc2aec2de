using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on what a participant receives: what the others publish, as far as the subscribe rules let it through.</summary>
internal static class SubscribedTrackOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipantSubscribedTrack", "GET", Path, List),
        new("FetchRoomParticipantSubscribedTrack", "GET", Path + "/{Sid}", Fetch),
    ];

    private static void List(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        PageWriter.Write(
            exchange,
            "subscribed_tracks",
            participant.Room.Tracks,
            liveOnly: false,
            track => Receives(participant, track),
            (_, track) => Write(exchange, track, participant));
    }

    private static void Fetch(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        SeekList<Track> tracks = participant.Room.Tracks;
        bool isSid = Sid.TryParse(exchange.Route(2).AsSpan(), SidPrefix.Track, out Sid sid);
        for (int at = tracks.Count - 1; isSid && at >= 0; at--)
        {
            if (tracks[at].Sid == sid && Receives(participant, tracks[at]))
            {
                Write(exchange, tracks[at], participant);
                return;
            }
        }

        throw exchange.NotFound();
    }

    private static bool Receives(Participant participant, Track track) =>
        track.Publisher != participant
        && track.IsPublished
        && participant.Status == ParticipantStatus.Connected
        && SubscribeRuleOperations.Of(participant).Allows(track);

    private static void Write(Exchange exchange, Track track, Participant subscriber)
    {
        exchange.Json.WriteStartObject();
        exchange.Json.WriteSid(FieldName.Sid, SidPrefix.Track, track.Sid);
        exchange.Json.WriteSid(FieldName.ParticipantSid, SidPrefix.Participant, subscriber.Sid);
        exchange.Json.WriteSid(FieldName.PublisherSid, SidPrefix.Participant, track.Publisher.Sid);
        TrackJson.WriteFields(exchange, track, subscriber, "/SubscribedTracks/"u8);
        exchange.Json.WriteEndObject();
    }
}
