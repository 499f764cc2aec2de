using System;

namespace TwilioVideo.Client.Watching;

/// <summary>Creates the events of a watch. They are of the types that status callbacks have, so that one script handles both.</summary>
internal static class RoomEventFactory
{
    /// <summary>Creates an event about a room.</summary>
    public static RoomEvent Create(string name, Room room, DateTime? timestamp) => new()
    {
        Event = name,
        Timestamp = timestamp,
        Sid = room.Sid,
        RoomSid = room.Sid,
        RoomName = room.UniqueName,
        RoomStatus = room.Status,
        RoomType = room.Type,
        AccountSid = room.AccountSid,
        Duration = room.Duration,
    };

    /// <summary>Creates an event about a participant.</summary>
    public static ParticipantEvent Create(string name, string status, Room room, RoomParticipant participant, DateTime? timestamp) => new()
    {
        Event = name,
        Timestamp = timestamp,
        Sid = participant.Sid,
        ParticipantSid = participant.Sid,
        Identity = participant.Identity,
        Status = status,
        Duration = status == "disconnected" ? participant.Duration : null,
        RoomSid = room.Sid,
        RoomName = room.UniqueName,
        RoomStatus = room.Status,
        RoomType = room.Type,
        AccountSid = participant.AccountSid ?? room.AccountSid,
    };
}
