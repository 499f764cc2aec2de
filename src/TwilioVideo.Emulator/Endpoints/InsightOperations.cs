using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations of Video Insights, which the service has on a host of its own. They know rooms and participants by SID only.</summary>
internal static class InsightOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListVideoRoomSummary", "GET", "/v1/Video/Rooms", ListRooms),
        new("FetchVideoRoomSummary", "GET", "/v1/Video/Rooms/{RoomSid}", FetchRoom),
        new("ListVideoParticipantSummary", "GET", "/v1/Video/Rooms/{RoomSid}/Participants", ListParticipants),
        new("FetchVideoParticipantSummary", "GET", "/v1/Video/Rooms/{RoomSid}/Participants/{ParticipantSid}", FetchParticipant),
    ];

    private static readonly string[] RoomTypes = ["go", "peer_to_peer", "group", "group_small"];

    private static readonly string[] Codecs = ["VP8", "H264", "VP9", "opus"];

    private static void ListRooms(OperationContext context)
    {
        string[]? types = ReadAll(context, "RoomType", RoomTypes);
        string[]? codecs = ReadAll(context, "Codec", Codecs);
        string? name = context.Query.GetString("RoomName");
        DateTimeOffset? from = context.Query.GetDateTimeOffset("CreatedAfter");
        DateTimeOffset? until = context.Query.GetDateTimeOffset("CreatedBefore");
        DateRangeFilter dates = new(from, until);

        bool Matches(Room room) =>
            (types is null || types.Contains(RoomInsightJsonWriter.GetRoomType(room)))
            && (codecs is null || RoomInsightJsonWriter.GetCodecs(room.Tracks, room, _ => true).Any(codecs.Contains))
            && (name is null || room.UniqueName == name)
            && dates.Contains(room.DateCreated);

        PageWriter.Write(context, "rooms", context.Account.Rooms, liveOnly: false, Matches, RoomInsightJsonWriter.Write);
    }

    private static void FetchRoom(OperationContext context) => RoomInsightJsonWriter.Write(context, FindRoom(context));

    private static void ListParticipants(OperationContext context) =>
        PageWriter.Write(context, "participants", FindRoom(context).Participants, liveOnly: false, _ => true, ParticipantInsightJsonWriter.Write);

    private static void FetchParticipant(OperationContext context)
    {
        Room room = FindRoom(context);
        Participant? participant = Sid.TryParse(context.GetRawRouteValue(1).AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        ParticipantInsightJsonWriter.Write(context, participant ?? throw context.CreateNotFound());
    }

    private static Room FindRoom(OperationContext context) =>
        (Sid.TryParse(context.GetRawRouteValue(0).AsSpan(), SidPrefix.Room, out Sid sid) ? context.Account.FindRoom(sid) : null) ?? throw context.CreateNotFound();

    private static string[]? ReadAll(OperationContext context, string name, string[] allowed)
    {
        IReadOnlyList<string>? values = context.Query.GetStrings(name);
        if (values is null || values.Count == 0)
        {
            return null;
        }

        string? wrong = values.FirstOrDefault(value => !allowed.Contains(value));
        return wrong is null
            ? [.. values]
            : throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"{name} '{wrong}' is not one of {string.Join(", ", allowed)}.");
    }
}
