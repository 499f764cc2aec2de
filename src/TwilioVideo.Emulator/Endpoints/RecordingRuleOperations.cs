using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the recording rules of a room.</summary>
internal static class RecordingRuleOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/RecordingRules";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRoomRecordingRule", "GET", Path, context => Write(context, RoomResolver.Find(context))),
        new("UpdateRoomRecordingRule", "POST", Path, Update),
    ];

    private static void Update(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        RoomResolver.RequireInProgress(room);
        if (TrackRuleParser.Recording.Parse(context.Form, "Rules") is { } rules)
        {
            DateTimeOffset now = context.Account.Now;
            room.RecordingRules = new TrackRuleSet(rules, room.RecordingRules?.DateCreated ?? room.DateCreated, now);
            context.RecordChange(room, null, SidPrefix.Room, room.Status, room.Status);
        }

        Write(context, room);
    }

    private static void Write(OperationContext context, Room room)
    {
        TrackRuleSet defaultRules = room.Settings.RecordParticipantsOnConnect ? TrackRuleSet.IncludeAll : TrackRuleSet.ExcludeAll;
        TrackRuleSet rules = room.RecordingRules ?? defaultRules with { DateCreated = room.DateCreated, DateUpdated = room.DateCreated };
        context.Json.WriteStartObject();
        context.Json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        TrackRuleJsonWriter.WriteRecordingRules(context.Json, rules);
        context.Json.WriteEndObject();
    }
}
