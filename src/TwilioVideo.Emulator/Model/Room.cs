using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>A room with its participants, tracks and transcriptions.</summary>
internal sealed class Room(Sid sid, string uniqueName, DateTimeOffset created)
{
    private readonly Dictionary<Sid, Participant> _bySid = [];
    private readonly Dictionary<string, Participant> _connected = new(StringComparer.Ordinal);

    private int _sequenceNumber;

    public Sid Sid { get; } = sid;

    public string UniqueName { get; } = uniqueName;

    public RoomSettings Settings { get; init; } = new();

    /// <summary>Gets a value indicating whether the room was created by a participant who joined, and not over the API.</summary>
    public bool IsAdHoc { get; init; }

    public int Position { get; set; }

    public string Status { get; set; } = RoomStatus.InProgress;

    public DateTimeOffset DateCreated { get; } = created;

    public DateTimeOffset DateUpdated { get; set; } = created;

    public DateTimeOffset? EndTime { get; set; }

    public AppendOnlyList<Participant> Participants { get; } = new();

    /// <summary>Gets all tracks that were published in the room.</summary>
    public AppendOnlyList<Track> Tracks { get; } = new();

    public AppendOnlyList<Transcription> Transcriptions { get; } = new();

    /// <summary>Gets or sets the recording rules; null for the rules that follow from the room's settings.</summary>
    public TrackRuleSet? RecordingRules { get; set; }

    public bool IsInProgress => Status == RoomStatus.InProgress;

    public void EnsureCapacity(int participants)
    {
        Participants.EnsureCapacity(participants);
#if NET8_0_OR_GREATER
        _bySid.EnsureCapacity(participants);
        _connected.EnsureCapacity(participants);
#endif
    }

    public void Add(Participant participant)
    {
        participant.Position = Participants.Add(participant, live: !participant.IsDisconnected);
        _bySid.Add(participant.Sid, participant);
        if (participant.Status == ParticipantStatus.Connected)
        {
            _connected[participant.Identity] = participant;
        }
    }

    public Participant? FindParticipant(Sid participantSid) =>
        _bySid.TryGetValue(participantSid, out Participant? participant) ? participant : null;

    /// <summary>Finds a connected participant by identity. The service does not find others by identity.</summary>
    public Participant? FindConnected(string identity) =>
        _connected.TryGetValue(identity, out Participant? participant) ? participant : null;

    /// <summary>Disconnects a participant. Returns false when the participant is already disconnected.</summary>
    public bool Disconnect(Participant participant, DateTimeOffset now)
    {
        if (participant.IsDisconnected)
        {
            return false;
        }

        participant.Status = ParticipantStatus.Disconnected;
        participant.DateUpdated = now;
        participant.EndTime = now;
        Participants.MarkRemoved(participant.Position);
        RemoveFromIndex(participant);
        return true;
    }

    /// <summary>Changes the identity of a participant.</summary>
    public void Rename(Participant participant, string identity)
    {
        RemoveFromIndex(participant);
        participant.Identity = identity;
        if (participant.Status == ParticipantStatus.Connected)
        {
            _connected[identity] = participant;
        }
    }

    /// <summary>Changes a participant to reconnecting or back to connected.</summary>
    public void ChangeStatus(Participant participant, string status, DateTimeOffset now)
    {
        RemoveFromIndex(participant);
        participant.Status = status;
        participant.DateUpdated = now;
        if (status == ParticipantStatus.Connected)
        {
            _connected[participant.Identity] = participant;
        }
    }

    /// <summary>Gets the sequence number of the room's next event.</summary>
    public int NextSequenceNumber() => _sequenceNumber++;

    private void RemoveFromIndex(Participant participant)
    {
        // Another participant may have joined with the same identity meanwhile.
        if (_connected.TryGetValue(participant.Identity, out Participant? current) && ReferenceEquals(current, participant))
        {
            _connected.Remove(participant.Identity);
        }
    }
}
