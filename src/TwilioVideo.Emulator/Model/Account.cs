using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Events;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// The resources of an account. Callers hold the lock <see cref="Gate"/>, so that the change log has the order of the changes.
/// </summary>
internal sealed class Account
{
    private readonly TimeProvider _time;
    private readonly Dictionary<Sid, Room> _roomsBySid = [];
    private readonly Dictionary<string, Room> _roomsByName = new(StringComparer.Ordinal);

    public Account(string sid, SidGenerator sids, TimeProvider time, ChangeLog changeLog)
    {
        _time = time;
        Sid = sid;
        Sids = sids;
        ChangeLog = changeLog;
        Media = new MediaStore(this);
        RoomMedia = new RoomMedia(this);
        Schedule = new EventSchedule(Gate, time);
    }

    public object Gate { get; } = new();

    public string Sid { get; }

    public SidGenerator Sids { get; }

    public ChangeLog ChangeLog { get; }

    public MediaStore Media { get; }

    public RoomMedia RoomMedia { get; }

    public EventSchedule Schedule { get; }

    /// <summary>Gets or sets the publisher of status callbacks; null for none.</summary>
    public CallbackPublisher? Callbacks { get; set; }

    public AppendOnlyList<Room> Rooms { get; } = new();

    public DateTimeOffset Now => _time.GetUtcNow();

    public void Add(Room room)
    {
        room.Position = Rooms.Add(room, live: room.IsInProgress);
        _roomsBySid.Add(room.Sid, room);
        if (room.IsInProgress)
        {
            _roomsByName.Add(room.UniqueName, room);
        }
    }

    public Room? FindRoom(Sid roomSid) => _roomsBySid.TryGetValue(roomSid, out Room? room) ? room : null;

    /// <summary>Finds a room in progress by its unique name. The name of a completed room may be used again.</summary>
    public Room? FindRoomInProgress(string uniqueName) => _roomsByName.TryGetValue(uniqueName, out Room? room) ? room : null;

    public Room? FindRoomInProgressByNameOrSid(string nameOrSid)
    {
        Room? room = Model.Sid.TryParse(nameOrSid.AsSpan(), SidPrefix.Room, out Sid sid) ? FindRoom(sid) : null;
        room ??= FindRoomInProgress(nameOrSid);
        return room is { IsInProgress: true } ? room : null;
    }

    public void Complete(Room room, Sid request)
    {
        DateTimeOffset now = Now;
        AppendOnlyList<Participant> participants = room.Participants;
        for (int at = participants.PreviousLiveIndex(participants.Count - 1); at >= 0; at = participants.PreviousLiveIndex(at - 1))
        {
            Disconnect(participants[at], ChangeLogOperation.RoomCompleted, request);
        }

        string oldStatus = room.Status;
        room.Status = RoomStatus.Completed;
        room.EndTime = now;
        room.DateUpdated = now;
        Rooms.MarkRemoved(room.Position);
        _roomsByName.Remove(room.UniqueName);
        ChangeLog.Add(now, ChangeLogOperation.UpdateRoom, room.Sid, null, oldStatus, room.Status, request);
        for (int at = 0; at < room.Transcriptions.Count; at++)
        {
            room.Transcriptions[at].SetStatus(Transcription.Stopped, now);
        }

        Callbacks?.RoomEnded(room);
        foreach ((CompositionHook hook, Composition composition) in Media.RunHooks(room))
        {
            Callbacks?.CompositionEnqueued(composition, hook);
            string operation = ChangeLogOperation.CompositionHook;
            ChangeLog.Add(now, operation, room.Sid, composition.Sid, null, composition.Status, request, SidPrefix.Composition);
        }
    }

    public bool Disconnect(Participant participant, string operation, Sid request)
    {
        string oldStatus = participant.Status;
        DateTimeOffset now = Now;
        if (!participant.Room.Disconnect(participant, now))
        {
            return false;
        }

        participant.EndOperation = operation;
        ChangeLog.Add(now, operation, participant.Room.Sid, participant.Sid, oldStatus, participant.Status, request);
        RoomMedia.UnpublishAll(participant, request);
        Callbacks?.Disconnected(participant);
        return true;
    }

    public Participant Join(Room room, string identity, Sid request)
    {
        // An identity is unique among connected participants: the earlier one is disconnected.
        if (room.FindConnected(identity) is { } earlier)
        {
            Disconnect(earlier, ChangeLogOperation.DuplicateIdentity, request);
        }

        Participant participant = new(Sids.Next(), room, identity, Now);
        room.Add(participant);
        ChangeLog.Add(participant.DateCreated, ChangeLogOperation.Join, room.Sid, participant.Sid, null, participant.Status, request);
        Callbacks?.Connected(participant);
        return participant;
    }

    /// <summary>Changes a participant to reconnecting or back to connected. The service sends no callback for that.</summary>
    public void ChangeStatus(Participant participant, string status, Sid request)
    {
        string oldStatus = participant.Status;
        if (oldStatus != status)
        {
            participant.Room.ChangeStatus(participant, status, Now);
            ChangeLog.Add(
                participant.DateUpdated, ChangeLogOperation.Reconnect, participant.Room.Sid, participant.Sid, oldStatus, status, request);
        }
    }
}
