using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operation that takes a participant's identity away.</summary>
internal static class AnonymizeOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("UpdateRoomParticipantAnonymize", "POST", "/v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize", Update),
    ];

    private static void Update(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        participant.Room.Rename(participant, participant.Sid.ToText(SidPrefix.Participant));
        participant.DateUpdated = exchange.Account.Now;
        exchange.Note(participant.Room, participant.Sid, SidPrefix.Participant, participant.Status, participant.Status);
        exchange.Json.WriteStartObject();
        ParticipantJson.WriteFields(exchange, participant);
        UrlText url = exchange.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, participant.Room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid).Append("/Anonymize"u8);
        exchange.Json.WriteString(FieldName.Url, url.Written);
        exchange.Json.WriteEndObject();
    }
}
