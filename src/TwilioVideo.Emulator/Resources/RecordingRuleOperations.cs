using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on the rules for what is recorded in a room.</summary>
internal static class RecordingRuleOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/RecordingRules";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRoomRecordingRule", "GET", Path, exchange => Write(exchange, RoomAddress.Find(exchange))),
        new("UpdateRoomRecordingRule", "POST", Path, Update),
    ];

    private static void Update(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        RoomAddress.RequireInProgress(room);
        if (TrackRuleReader.Recording.Read(exchange.Form, "Rules") is { } rules)
        {
            DateTimeOffset now = exchange.Account.Now;
            room.RecordingRules = new TrackRuleSet(rules, room.RecordingRules?.DateCreated ?? room.DateCreated, now);
            exchange.Note(room, null, SidPrefix.Room, room.Status, room.Status);
        }

        Write(exchange, room);
    }

    private static void Write(Exchange exchange, Room room)
    {
        TrackRuleSet usual = room.Settings.RecordParticipantsOnConnect ? TrackRuleSet.IncludeAll : TrackRuleSet.ExcludeAll;
        TrackRuleSet rules = room.RecordingRules ?? usual with { DateCreated = room.DateCreated, DateUpdated = room.DateCreated };
        exchange.Json.WriteStartObject();
        exchange.Json.WriteSid(FieldName.RoomSid, SidPrefix.Room, room.Sid);
        TrackRuleJson.WriteRules(exchange.Json, rules, hasPriority: false);
        exchange.Json.WriteEndObject();
    }
}
