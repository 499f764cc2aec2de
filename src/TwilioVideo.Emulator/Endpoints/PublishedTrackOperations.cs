using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the published tracks of a participant.</summary>
internal static class PublishedTrackOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipantPublishedTrack", "GET", Path, List),
        new("FetchRoomParticipantPublishedTrack", "GET", Path + "/{Sid}", Fetch),
    ];

    private static void List(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        bool Matches(Track track) => track.Publisher == participant && track.IsPublished;
        PageWriter.Write(context, "published_tracks", participant.Room.Tracks, liveOnly: false, Matches, Write);
    }

    private static void Fetch(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        string name = context.GetRouteValue(2);
        bool isSid = Sid.TryParse(name.AsSpan(), SidPrefix.Track, out Sid sid);
        AppendOnlyList<Track> tracks = participant.Room.Tracks;
        for (int at = tracks.Count - 1; at >= 0; at--)
        {
            Track track = tracks[at];
            if (track.Publisher == participant && track.IsPublished && (isSid ? track.Sid == sid : track.Name == name))
            {
                Write(context, track);
                return;
            }
        }

        throw context.CreateNotFound();
    }

    private static void Write(OperationContext context, Track track)
    {
        context.Json.WriteStartObject();
        context.Json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Track, track.Sid);
        context.Json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, track.Publisher.Sid);
        TrackJsonWriter.WriteFields(context, track, track.Publisher, "/PublishedTracks/"u8);
        context.Json.WriteEndObject();
    }
}
