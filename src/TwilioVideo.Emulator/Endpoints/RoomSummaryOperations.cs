using System;
using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations of Insights on rooms.</summary>
internal static class RoomSummaryOperations
{
    private const string Path = "/v1/Video/Rooms";

    private static readonly string[] Types = [.. CreateRoomFormReader.Types.Select(RoomSummaryJsonWriter.ToUnderscores)];
    private static readonly string[] Codecs = ["VP8", "H264", "VP9", "opus"];

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListVideoRoomSummary", "GET", Path, List),
        new("FetchVideoRoomSummary", "GET", Path + "/{RoomSid}", context => RoomSummaryJsonWriter.Write(context, Find(context))),
    ];

    /// <summary>Finds the room of the first path parameter. Insights does not find rooms by name.</summary>
    public static Room Find(OperationContext context)
    {
        Room? room = Sid.TryParse(context.GetRawRouteValue(0).AsSpan(), SidPrefix.Room, out Sid sid) ? context.Account.FindRoom(sid) : null;
        return room ?? throw context.CreateNotFound();
    }

    private static void List(OperationContext context)
    {
        IReadOnlyList<string> types = context.Query.GetEnums("RoomType", Types);
        IReadOnlyList<string> codecs = context.Query.GetEnums("Codec", Codecs);
        string? name = context.Query.GetString("RoomName");
        DateRangeFilter dates = DateRangeFilter.Read(context.Query, "CreatedAfter", "CreatedBefore");

        bool Matches(Room room) =>
            (types.Count == 0 || types.Contains(RoomSummaryJsonWriter.ToUnderscores(room.Settings.Type)))
            && (codecs.Count == 0 || RoomSummary.GetCodecs(room).Any(codecs.Contains))
            && (name is null || room.UniqueName == name)
            && dates.Contains(room.DateCreated);

        PageWriter.Write(context, "rooms", context.Account.Rooms, liveOnly: false, Matches, RoomSummaryJsonWriter.Write);
    }
}
