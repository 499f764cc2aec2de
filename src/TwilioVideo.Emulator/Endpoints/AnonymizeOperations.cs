using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operation that replaces a participant's identity by the SID.</summary>
internal static class AnonymizeOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("UpdateRoomParticipantAnonymize", "POST", "/v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize", Update),
    ];

    private static void Update(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        participant.Room.Rename(participant, participant.Sid.ToText(SidPrefix.Participant));
        participant.DateUpdated = context.Account.Now;
        context.RecordChange(participant.Room, participant.Sid, SidPrefix.Participant, participant.Status, participant.Status);
        context.Json.WriteStartObject();
        ParticipantJsonWriter.WriteFields(context, participant);
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, participant.Room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid).Append("/Anonymize"u8);
        context.Json.WriteString(JsonPropertyNames.Url, url.Written);
        context.Json.WriteEndObject();
    }
}
