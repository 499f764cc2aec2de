using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Tokens;

namespace TwilioVideo.Emulator.Events;

/// <summary>Lets events happen, now or on the schedule. Used under the account's gate.</summary>
internal sealed class EventRunner(VideoEmulator emulator)
{
    private readonly List<string> _failures = [];

    /// <summary>Gets why scheduled events could not happen, such as somebody leaving who had already gone.</summary>
    public IReadOnlyList<string> Failures => _failures;

    private Account Account => emulator.Account;

    /// <summary>Runs an event, or schedules it for later.</summary>
    /// <exception cref="ApiErrorException">It can't happen now.</exception>
    public EventResult Add(EmulatorEvent planned, Sid request)
    {
        DateTimeOffset due = Account.Now + planned.After;
        if (planned.After <= TimeSpan.Zero)
        {
            return Run(planned, due, request);
        }

        Account.Schedule.Add(due, () => RunScheduled(planned, due));
        return new EventResult(planned, due);
    }

    private void RunScheduled(EmulatorEvent planned, DateTimeOffset due)
    {
        try
        {
            Run(planned, due, default);
        }
        catch (ApiErrorException exception)
        {
            _failures.Add($"{planned.Action} {planned.Identity} in {planned.Room}: {exception.Message}");
        }
    }

    private EventResult Run(EmulatorEvent planned, DateTimeOffset due, Sid request)
    {
        EventResult result = new(planned, due);
        if (planned.Action == EmulatorEvent.CreateRoom)
        {
            return result with { Room = Create(planned.Room, request) };
        }

        Room room = Account.FindRoomInProgressByNameOrSid(planned.Room)
            ?? throw new ApiErrorException(404, ErrorCode.NotFound, $"No room in progress is called '{planned.Room}'.");
        result = result with { Room = room };
        switch (planned.Action)
        {
            case EmulatorEvent.EndRoom:
                Account.Complete(room, request);
                return result;
            case EmulatorEvent.Join:
                return result with { Participant = Join(planned, room, request) };
        }

        Participant participant = Find(room, planned.Identity!);
        switch (planned.Action)
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
                return result with { Participant = participant, Track = ChangeTrack(planned, participant, request) };
        }

        return result with { Participant = participant };
    }

    private Room Create(string name, Sid request)
    {
        if (Account.FindRoomInProgress(name) is not null)
        {
            throw new ApiErrorException(400, ErrorCode.RoomExists, $"Room exists: '{name}' is the name of a room in progress.");
        }

        Room room = new(Account.Sids.Next(), name, Account.Now);
        Account.Add(room);
        Account.ChangeLog.Add(room.DateCreated, ChangeLogOperation.CreateRoom, room.Sid, null, null, room.Status, request);
        return room;
    }

    private Participant Join(EmulatorEvent planned, Room room, Sid request)
    {
        string? identity = planned.Identity;
        if (planned.Token is { } token)
        {
            string granted = AccessTokenReader.Check(token, room, emulator);
            if (identity is not null && identity != granted)
            {
                throw new ApiErrorException(401, ErrorCode.TokenGrants, $"The token is for '{granted}', not for '{identity}'.");
            }

            identity = granted;
        }

        return Account.Join(room, identity!, request);
    }

    private Track ChangeTrack(EmulatorEvent planned, Participant participant, Sid request)
    {
        RoomMedia media = Account.RoomMedia;
        if (planned.Action == EmulatorEvent.Publish)
        {
            string kind = planned.TrackKind ?? (Array.IndexOf(Track.Kinds, planned.TrackName) >= 0 ? planned.TrackName! : "video");
            return media.Publish(participant, planned.TrackName ?? kind, kind, request);
        }

        Track track = RoomMedia.Find(participant, planned.TrackName, planned.TrackKind)
            ?? throw new ApiErrorException(404, ErrorCode.NotFound, $"'{participant.Identity}' publishes no track '{planned.TrackName ?? planned.TrackKind}'.");
        switch (planned.Action)
        {
            case EmulatorEvent.Unpublish:
                media.Unpublish(track, request);
                break;
            default:
                media.Enable(track, planned.Action == EmulatorEvent.Unpause);
                break;
        }

        return track;
    }

    // Whoever is reconnecting is not found by identity over the API, but is still there.
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

        throw new ApiErrorException(404, ErrorCode.ParticipantNotFound, $"Nobody called '{identity}' is in room '{room.UniqueName}'.");
    }
}
