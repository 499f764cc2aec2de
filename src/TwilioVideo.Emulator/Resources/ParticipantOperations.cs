using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on a room's participants.</summary>
internal static class ParticipantOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipant", "GET", "/v1/Rooms/{RoomSid}/Participants", List),
        new("FetchRoomParticipant", "GET", "/v1/Rooms/{RoomSid}/Participants/{Sid}", Fetch),
        new("UpdateRoomParticipant", "POST", "/v1/Rooms/{RoomSid}/Participants/{Sid}", Update),
    ];

    private static void List(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        string usual = room.IsInProgress ? ParticipantStatus.Connected : ParticipantStatus.Disconnected;
        string status = exchange.Query.OneOf("Status", ParticipantStatus.All) ?? usual;
        string? identity = exchange.Query.Text("Identity");
        DateRange dates = DateRange.Read(exchange.Query);
        SeekList<Participant> participants = room.Participants;
        if (identity is not null && status == ParticipantStatus.Connected)
        {
            // At most one connected participant bears an identity, and it is known which.
            participants = new SeekList<Participant>();
            if (room.FindConnected(identity) is { } found)
            {
                participants.Add(found);
            }
        }

        bool Matches(Participant participant) =>
            participant.Status == status
            && (identity is null || participant.Identity == identity)
            && (dates.IsOpen || dates.Holds(participant.DateCreated));

        bool liveOnly = status != ParticipantStatus.Disconnected;
        PageWriter.Write(exchange, "participants", participants, liveOnly, Matches, ParticipantJson.Write);
    }

    private static void Fetch(Exchange exchange) => ParticipantJson.Write(exchange, ParticipantAddress.Find(exchange));

    private static void Update(Exchange exchange)
    {
        Participant participant = ParticipantAddress.Find(exchange);
        exchange.Form.Required("Status");
        string status = exchange.Form.OneOf("Status", ParticipantStatus.All)!;
        if (status != ParticipantStatus.Disconnected)
        {
            throw new RefusalException(400, ErrorCode.ParticipantStatus, $"Status '{status}' can't be set: a participant can only be disconnected.");
        }

        bool changed = exchange.Account.Disconnect(participant, LedgerOperation.UpdateRoomParticipant, exchange.RequestId);
        if (!changed && exchange.Emulator.AlreadyGone != AlreadyGone.Accepted)
        {
            throw exchange.Emulator.AlreadyGone == AlreadyGone.Conflict
                ? new RefusalException(409, ErrorCode.ParticipantStatus, "The participant is already disconnected.")
                : new RefusalException(404, ErrorCode.ParticipantNotFound, "Participant not found: nobody with this SID is connected.");
        }

        exchange.Status = 202;
        ParticipantJson.Write(exchange, participant);
    }
}
