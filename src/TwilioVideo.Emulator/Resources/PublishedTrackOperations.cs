using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on what a participant publishes.</summary>
internal static class PublishedTrackOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipantPublishedTrack", "GET", Path, List),
        new("FetchRoomParticipantPublishedTrack", "GET", Path + "/{Sid}", Fetch),
    ];

    private static void List(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        bool Matches(Track track) => track.Publisher == participant && track.IsPublished;
        PageWriter.Write(exchange, "published_tracks", participant.Room.Tracks, liveOnly: false, Matches, Write);
    }

    private static void Fetch(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        string name = exchange.Route(2);
        bool isSid = Sid.TryParse(name.AsSpan(), SidPrefix.Track, out Sid sid);
        SeekList<Track> tracks = participant.Room.Tracks;
        for (int at = tracks.Count - 1; at >= 0; at--)
        {
            Track track = tracks[at];
            if (track.Publisher == participant && track.IsPublished && (isSid ? track.Sid == sid : track.Name == name))
            {
                Write(exchange, track);
                return;
            }
        }

        throw exchange.NotFound();
    }

    private static void Write(Exchange exchange, Track track)
    {
        exchange.Json.WriteStartObject();
        exchange.Json.WriteSid(FieldName.Sid, SidPrefix.Track, track.Sid);
        exchange.Json.WriteSid(FieldName.ParticipantSid, SidPrefix.Participant, track.Publisher.Sid);
        TrackJson.WriteFields(exchange, track, track.Publisher, "/PublishedTracks/"u8);
        exchange.Json.WriteEndObject();
    }
}
