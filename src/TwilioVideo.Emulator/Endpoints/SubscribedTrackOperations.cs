using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the tracks that a participant receives: the tracks of others that the subscribe rules include.</summary>
internal static class SubscribedTrackOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipantSubscribedTrack", "GET", Path, List),
        new("FetchRoomParticipantSubscribedTrack", "GET", Path + "/{Sid}", Fetch),
    ];

    private static void List(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        PageWriter.Write(
            context,
            "subscribed_tracks",
            participant.Room.Tracks,
            liveOnly: false,
            track => Receives(participant, track),
            (_, track) => Write(context, track, participant));
    }

    private static void Fetch(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        AppendOnlyList<Track> tracks = participant.Room.Tracks;
        bool isSid = Sid.TryParse(context.GetRouteValue(2).AsSpan(), SidPrefix.Track, out Sid sid);
        for (int at = tracks.Count - 1; isSid && at >= 0; at--)
        {
            if (tracks[at].Sid == sid && Receives(participant, tracks[at]))
            {
                Write(context, tracks[at], participant);
                return;
            }
        }

        throw context.CreateNotFound();
    }

    private static bool Receives(Participant participant, Track track) =>
        track.Publisher != participant
        && track.IsPublished
        && participant.Status == ParticipantStatus.Connected
        && SubscribeRuleOperations.GetRules(participant).Allows(track);

    private static void Write(OperationContext context, Track track, Participant subscriber)
    {
        context.Json.WriteStartObject();
        context.Json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Track, track.Sid);
        context.Json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, subscriber.Sid);
        context.Json.WriteSid(JsonPropertyNames.PublisherSid, SidPrefix.Participant, track.Publisher.Sid);
        TrackJsonWriter.WriteFields(context, track, subscriber, "/SubscribedTracks/"u8);
        context.Json.WriteEndObject();
    }
}
