using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the subscribe rules of a participant.</summary>
internal static class SubscribeRuleOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRoomParticipantSubscribeRule", "GET", Path, context => Write(context, ParticipantResolver.Find(context))),
        new("UpdateRoomParticipantSubscribeRule", "POST", Path, Update),
    ];

    public static TrackRuleSet GetRules(Participant participant) => participant.SubscribeRules ?? TrackRuleSet.IncludeAll;

    private static void Update(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        RoomResolver.RequireInProgress(participant.Room);
        if (TrackRuleParser.Subscribe.Parse(context.Form, "Rules") is { } rules)
        {
            DateTimeOffset now = context.Account.Now;
            participant.SubscribeRules = new TrackRuleSet(rules, participant.SubscribeRules?.DateCreated ?? now, now);
            context.RecordChange(participant.Room, participant.Sid, SidPrefix.Participant, participant.Status, participant.Status);
        }

        Write(context, participant);
    }

    private static void Write(OperationContext context, Participant participant)
    {
        context.Json.WriteStartObject();
        context.Json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, participant.Sid);
        context.Json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, participant.Room.Sid);
        TrackRuleJsonWriter.WriteSubscribeRules(context.Json, GetRules(participant));
        context.Json.WriteEndObject();
    }
}
