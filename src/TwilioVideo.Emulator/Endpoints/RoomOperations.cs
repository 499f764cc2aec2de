using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on rooms.</summary>
internal static class RoomOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoom", "GET", "/v1/Rooms", List),
        new("CreateRoom", "POST", "/v1/Rooms", Create),
        new("FetchRoom", "GET", "/v1/Rooms/{Sid}", Fetch),
        new("UpdateRoom", "POST", "/v1/Rooms/{Sid}", Update),
    ];

    private static void List(OperationContext context)
    {
        string status = context.Query.GetEnum("Status", RoomStatus.All) ?? RoomStatus.InProgress;
        string? name = context.Query.GetString("UniqueName");
        DateRangeFilter dates = DateRangeFilter.Read(context.Query);
        AppendOnlyList<Room> rooms = context.Account.Rooms;
        if (name is not null && status == RoomStatus.InProgress)
        {
            // At most one room in progress has a name, so a dictionary finds it without a scan.
            rooms = new AppendOnlyList<Room>();
            if (context.Account.FindRoomInProgress(name) is { } room)
            {
                rooms.Add(room);
            }
        }

        bool Matches(Room room) => room.Status == status && (name is null || room.UniqueName == name) && dates.Contains(room.DateCreated);

        PageWriter.Write(context, "rooms", rooms, liveOnly: status == RoomStatus.InProgress, Matches, RoomJsonWriter.Write);
    }

    private static void Create(OperationContext context)
    {
        RoomSettings settings = CreateRoomFormReader.ReadSettings(context.Form);
        string? name = CreateRoomFormReader.ReadUniqueName(context.Form);
        Account account = context.Account;
        if (name is not null && account.FindRoomInProgress(name) is not null)
        {
            throw new ApiErrorException(400, ErrorCode.RoomExists, $"Room exists: a room in progress has the name '{name}'.");
        }

        Sid sid = account.Sids.Next();
        Room room = new(sid, name ?? sid.ToText(SidPrefix.Room), account.Now) { Settings = settings };
        List<TrackRule>? rules = TrackRuleParser.Recording.Parse(context.Form, "RecordingRules");
        string? transcriptions = context.Form.GetJsonObject("TranscriptionsConfiguration");
        room.RecordingRules = rules is null ? null : new TrackRuleSet(rules, room.DateCreated, room.DateCreated);
        account.Add(room);
        if (settings.TranscribeParticipantsOnConnect)
        {
            TranscriptionOperations.Start(account, room, transcriptions);
        }

        account.ChangeLog.Add(room.DateCreated, ChangeLogOperation.CreateRoom, sid, null, null, room.Status, context.RequestId);
        account.Callbacks?.RoomCreated(room);
        context.Status = 201;
        RoomJsonWriter.Write(context, room);
    }

    private static void Fetch(OperationContext context) => RoomJsonWriter.Write(context, RoomResolver.Find(context));

    private static void Update(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        context.Form.GetRequired("Status");
        string status = context.Form.GetEnum("Status", RoomStatus.All, ErrorCode.RoomStatus)!;
        if (status != RoomStatus.Completed)
        {
            throw new ApiErrorException(400, ErrorCode.RoomStatus, $"Status '{status}' can't be set: a room can only be completed.");
        }

        if (!room.IsInProgress)
        {
            int code = room.Status == RoomStatus.Completed ? ErrorCode.RoomCompleted : ErrorCode.RoomStatus;
            throw new ApiErrorException(400, code, $"The room is not in progress, it is {room.Status}.");
        }

        context.Account.Complete(room, context.RequestId);
        context.Status = 202;
        RoomJsonWriter.Write(context, room);
    }
}
