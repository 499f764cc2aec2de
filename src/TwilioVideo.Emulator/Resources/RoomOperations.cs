using System.Collections.Generic;

namespace TwilioVideo.Emulator;

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

    private static void List(Exchange exchange)
    {
        string status = exchange.Query.OneOf("Status", RoomStatus.All) ?? RoomStatus.InProgress;
        string? name = exchange.Query.Text("UniqueName");
        DateRange dates = DateRange.Read(exchange.Query);
        SeekList<Room> rooms = exchange.Account.Rooms;
        if (name is not null && status == RoomStatus.InProgress)
        {
            // At most one room in progress bears a name, and it is known which.
            rooms = new SeekList<Room>();
            if (exchange.Account.FindRoomInProgress(name) is { } room)
            {
                rooms.Add(room);
            }
        }

        bool Matches(Room room) => room.Status == status && (name is null || room.UniqueName == name) && dates.Holds(room.DateCreated);

        PageWriter.Write(exchange, "rooms", rooms, liveOnly: status == RoomStatus.InProgress, Matches, RoomJson.Write);
    }

    private static void Create(Exchange exchange)
    {
        RoomSettings settings = RoomCreation.ReadSettings(exchange.Form);
        string? name = RoomCreation.ReadUniqueName(exchange.Form);
        Account account = exchange.Account;
        if (name is not null && account.FindRoomInProgress(name) is not null)
        {
            throw new RefusalException(400, ErrorCode.RoomExists, $"Room exists: '{name}' is the name of a room in progress.");
        }

        Sid sid = account.Sids.Next();
        Room room = new(sid, name ?? sid.ToText(SidPrefix.Room), account.Now) { Settings = settings };
        List<TrackRule>? rules = TrackRuleReader.Recording.Read(exchange.Form, "RecordingRules");
        string? transcriptions = exchange.Form.JsonObject("TranscriptionsConfiguration");
        room.RecordingRules = rules is null ? null : new TrackRuleSet(rules, room.DateCreated, room.DateCreated);
        account.Add(room);
        if (settings.TranscribeParticipantsOnConnect)
        {
            TranscriptionOperations.Start(account, room, transcriptions);
        }

        account.Ledger.Add(room.DateCreated, LedgerOperation.CreateRoom, sid, null, null, room.Status, exchange.RequestId);
        account.Callbacks?.RoomCreated(room);
        exchange.Status = 201;
        RoomJson.Write(exchange, room);
    }

    private static void Fetch(Exchange exchange) => RoomJson.Write(exchange, RoomAddress.Find(exchange));

    private static void Update(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        exchange.Form.Required("Status");
        string status = exchange.Form.OneOf("Status", RoomStatus.All, ErrorCode.RoomStatus)!;
        if (status != RoomStatus.Completed)
        {
            throw new RefusalException(400, ErrorCode.RoomStatus, $"Status '{status}' can't be set: a room can only be completed.");
        }

        if (!room.IsInProgress)
        {
            int code = room.Status == RoomStatus.Completed ? ErrorCode.RoomCompleted : ErrorCode.RoomStatus;
            throw new RefusalException(400, code, $"The room is not in progress, it is {room.Status}.");
        }

        exchange.Account.Complete(room, exchange.RequestId);
        exchange.Status = 202;
        RoomJson.Write(exchange, room);
    }
}
