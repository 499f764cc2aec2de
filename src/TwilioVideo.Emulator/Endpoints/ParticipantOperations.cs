using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on a room's participants.</summary>
internal static class ParticipantOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomParticipant", "GET", "/v1/Rooms/{RoomSid}/Participants", List),
        new("FetchRoomParticipant", "GET", "/v1/Rooms/{RoomSid}/Participants/{Sid}", Fetch),
        new("UpdateRoomParticipant", "POST", "/v1/Rooms/{RoomSid}/Participants/{Sid}", Update),
    ];

    private static void List(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        string defaultStatus = room.IsInProgress ? ParticipantStatus.Connected : ParticipantStatus.Disconnected;
        string status = context.Query.GetEnum("Status", ParticipantStatus.All) ?? defaultStatus;
        string? identity = context.Query.GetString("Identity");
        DateRangeFilter dates = DateRangeFilter.Read(context.Query);
        AppendOnlyList<Participant> participants = room.Participants;
        if (identity is not null && status == ParticipantStatus.Connected)
        {
            // At most one connected participant has an identity, so a dictionary finds it without a scan.
            participants = new AppendOnlyList<Participant>();
            if (room.FindConnected(identity) is { } found)
            {
                participants.Add(found);
            }
        }

        bool Matches(Participant participant) =>
            participant.Status == status
            && (identity is null || participant.Identity == identity)
            && (dates.IsOpen || dates.Contains(participant.DateCreated));

        bool liveOnly = status != ParticipantStatus.Disconnected;
        PageWriter.Write(context, "participants", participants, liveOnly, Matches, ParticipantJsonWriter.Write);
    }

    private static void Fetch(OperationContext context) => ParticipantJsonWriter.Write(context, ParticipantResolver.Find(context));

    private static void Update(OperationContext context)
    {
        Participant participant = ParticipantResolver.Find(context);
        string? status = context.Form.GetEnum("Status", ParticipantStatus.All, ErrorCode.ParticipantStatus);
        if (status is not (null or ParticipantStatus.Disconnected))
        {
            throw new ApiErrorException(
                400, ErrorCode.ParticipantStatus, $"Status '{status}' can't be set: a participant can only be disconnected.");
        }

        if (status is not null)
        {
            Disconnect(context, participant);
        }

        context.Status = 202;
        ParticipantJsonWriter.Write(context, participant);
    }

    private static void Disconnect(OperationContext context, Participant participant)
    {
        bool isChanged = context.Account.Disconnect(participant, ChangeLogOperation.UpdateRoomParticipant, context.RequestId);
        if (!isChanged && context.Emulator.RepeatedDisconnectBehavior != RepeatedDisconnectBehavior.Accepted)
        {
            throw context.Emulator.RepeatedDisconnectBehavior == RepeatedDisconnectBehavior.Conflict
                ? new ApiErrorException(409, ErrorCode.ParticipantStatus, "The participant is already disconnected.")
                : new ApiErrorException(
                    404, ErrorCode.ParticipantNotFound, "Participant not found: no connected participant has this SID.");
        }
    }
}
