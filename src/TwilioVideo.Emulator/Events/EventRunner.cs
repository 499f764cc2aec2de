using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Tokens;

namespace TwilioVideo.Emulator.Events;

/// <summary>Runs events now or schedules them. Used under the account's lock.</summary>
internal sealed class EventRunner(VideoEmulator emulator)
{
    private readonly List<string> _errors = [];

    /// <summary>Gets the errors of scheduled events, such as a participant leaving who is already disconnected.</summary>
    public IReadOnlyList<string> Errors => _errors;

    private Account Account => emulator.Account;

    /// <summary>Runs an event, or schedules it for later.</summary>
    /// <exception cref="ApiErrorException">The event is not possible.</exception>
    public EventResult Add(EmulatorEvent item, Sid request)
    {
        DateTimeOffset due = Account.Now + item.After;
        if (item.After <= TimeSpan.Zero)
        {
            return Run(item, due, request);
        }

        Account.Schedule.Add(due, () => RunScheduled(item, due));
        return new EventResult(item, due);
    }

    private void RunScheduled(EmulatorEvent item, DateTimeOffset due)
    {
        try
        {
            Run(item, due, default);
        }
        catch (ApiErrorException exception)
        {
            _errors.Add($"{item.Action} {item.Identity} in {item.Room}: {exception.Message}");
        }
    }

    private EventResult Run(EmulatorEvent item, DateTimeOffset due, Sid request)
    {
        EventResult result = new(item, due);
        if (item.Action == EmulatorEvent.CreateRoom)
        {
            return result with { Room = Create(item.Room, request) };
        }

        Room room = Account.FindRoomInProgressByNameOrSid(item.Room)
            ?? throw new ApiErrorException(404, ErrorCode.NotFound, $"No room in progress has the name or SID '{item.Room}'.");
        result = result with { Room = room };
        switch (item.Action)
        {
            case EmulatorEvent.EndRoom:
                Account.Complete(room, request);
                return result;
            case EmulatorEvent.Join:
                return result with { Participant = Join(item, room, request) };
        }

        Participant participant = Find(room, item.Identity!);
        switch (item.Action)
        {
            case EmulatorEvent.Leave:
                Account.Disconnect(participant, ChangeLogOperation.Leave, request);
                break;
            case EmulatorEvent.Reconnecting:
                Account.ChangeStatus(participant, ParticipantStatus.Reconnecting, request);
                break;
            case EmulatorEvent.Reconnected:
                Account.ChangeStatus(participant, ParticipantStatus.Connected, request);
                break;
            default:
                return result with { Participant = participant, Track = ChangeTrack(item, participant, request) };
        }

        return result with { Participant = participant };
    }

    private Room Create(string name, Sid request)
    {
        if (Account.FindRoomInProgress(name) is not null)
        {
            throw new ApiErrorException(400, ErrorCode.RoomExists, $"Room exists: a room in progress has the name '{name}'.");
        }

        Room room = new(Account.Sids.Next(), name, Account.Now) { IsAdHoc = true };
        Account.Add(room);
        Account.ChangeLog.Add(room.DateCreated, ChangeLogOperation.CreateRoom, room.Sid, null, null, room.Status, request);
        return room;
    }

    private Participant Join(EmulatorEvent item, Room room, Sid request)
    {
        string? identity = item.Identity;
        if (item.Token is { } token)
        {
            string tokenIdentity = AccessTokenReader.GetIdentity(token, room, emulator);
            if (identity is not null && identity != tokenIdentity)
            {
                throw new ApiErrorException(401, ErrorCode.TokenGrants, $"The token is for '{tokenIdentity}', not for '{identity}'.");
            }

            identity = tokenIdentity;
        }

        return Account.Join(room, identity!, request);
    }

    private Track ChangeTrack(EmulatorEvent item, Participant participant, Sid request)
    {
        RoomMedia media = Account.RoomMedia;
        if (item.Action == EmulatorEvent.Publish)
        {
            string kind = item.TrackKind ?? (Array.IndexOf(Track.Kinds, item.TrackName) >= 0 ? item.TrackName! : "video");
            return media.Publish(participant, item.TrackName ?? kind, kind, request);
        }

        Track track = RoomMedia.Find(participant, item.TrackName, item.TrackKind)
            ?? throw new ApiErrorException(
                404, ErrorCode.NotFound, $"'{participant.Identity}' has no published track '{item.TrackName ?? item.TrackKind}'.");
        switch (item.Action)
        {
            case EmulatorEvent.Unpublish:
                media.Unpublish(track, request);
                break;
            default:
                media.Enable(track, item.Action == EmulatorEvent.Unpause);
                break;
        }

        return track;
    }

    // The API does not find a reconnecting participant by identity, but an event can name one.
    private static Participant Find(Room room, string identity)
    {
        if (room.FindConnected(identity) is { } connected)
        {
            return connected;
        }

        AppendOnlyList<Participant> participants = room.Participants;
        for (int at = participants.PreviousLiveIndex(participants.Count - 1); at >= 0; at = participants.PreviousLiveIndex(at - 1))
        {
            if (participants[at].Identity == identity || participants[at].Sid.ToText(SidPrefix.Participant) == identity)
            {
                return participants[at];
            }
        }

        throw new ApiErrorException(
            404, ErrorCode.ParticipantNotFound, $"Participant '{identity}' was not found in room '{room.UniqueName}'.");
    }
}
