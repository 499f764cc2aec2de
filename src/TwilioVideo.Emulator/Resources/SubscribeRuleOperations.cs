using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on the rules for what a participant receives.</summary>
internal static class SubscribeRuleOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribeRules";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRoomParticipantSubscribeRule", "GET", Path, exchange => Write(exchange, ParticipantAddress.Find(exchange))),
        new("UpdateRoomParticipantSubscribeRule", "POST", Path, Update),
    ];

    public static TrackRuleSet Of(Participant participant) => participant.SubscribeRules ?? TrackRuleSet.IncludeAll;

    private static void Update(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        RoomAddress.RequireInProgress(participant.Room);
        if (TrackRuleReader.Subscribe.Read(exchange.Form, "Rules") is { } rules)
        {
            DateTimeOffset now = exchange.Account.Now;
            participant.SubscribeRules = new TrackRuleSet(rules, participant.SubscribeRules?.DateCreated ?? now, now);
            exchange.Note(participant.Room, participant.Sid, SidPrefix.Participant, participant.Status, participant.Status);
        }

        Write(exchange, participant);
    }

    private static void Write(Exchange exchange, Participant participant)
    {
        exchange.Json.WriteStartObject();
        exchange.Json.WriteSid(FieldName.ParticipantSid, SidPrefix.Participant, participant.Sid);
        exchange.Json.WriteSid(FieldName.RoomSid, SidPrefix.Room, participant.Room.Sid);
        TrackRuleJson.WriteRules(exchange.Json, Of(participant), hasPriority: true);
        exchange.Json.WriteEndObject();
    }
}
