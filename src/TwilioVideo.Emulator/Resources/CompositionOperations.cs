using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on compositions. One that was asked for goes one step on each time somebody looks at it.</summary>
internal static class CompositionOperations
{
    private const int MostPerPage = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListComposition", "GET", "/v1/Compositions", List),
        new("CreateComposition", "POST", "/v1/Compositions", Create),
        new("FetchComposition", "GET", "/v1/Compositions/{Sid}", Fetch),
        new("DeleteComposition", "DELETE", "/v1/Compositions/{Sid}", Delete),
        new("FetchCompositionMedia", "GET", "/v1/Compositions/{Sid}/Media", exchange => MediaRedirect.Answer(exchange, Find(exchange))),
    ];

    private static void List(Exchange exchange)
    {
        string? status = exchange.Query.OneOf("Status", Composition.Statuses);
        string? roomSid = exchange.Query.SidText("RoomSid", SidPrefix.Room);
        DateRange dates = DateRange.Read(exchange.Query);
        Sid.TryParse(roomSid.AsSpan(), SidPrefix.Room, out Sid room);

        bool Matches(Composition composition) =>
            (status is null || composition.Status == status)
            && (roomSid is null || composition.Room == room)
            && dates.Holds(composition.DateCreated);

        bool liveOnly = status != Composition.Deleted;
        PageWriter.Write(exchange, "compositions", exchange.Account.Media.Compositions, liveOnly, Matches, CompositionJson.Write, MostPerPage);
    }

    private static void Create(Exchange exchange)
    {
        exchange.Form.Required("RoomSid");
        string roomSid = exchange.Form.SidText("RoomSid", SidPrefix.Room)!;
        Sid.TryParse(roomSid.AsSpan(), SidPrefix.Room, out Sid sid);
        Room room = exchange.Account.FindRoom(sid)
            ?? throw new RefusalException(400, ErrorCode.InvalidParameter, $"There is no room {roomSid}.");
        CompositionSettings settings = CompositionForm.Read(exchange.Form, needsSources: true);
        Composition composition = exchange.Account.Media.Compose(room.Sid, settings);
        exchange.Note(room, composition.Sid, SidPrefix.Composition, null, composition.Status);
        exchange.Status = 201;
        CompositionJson.Write(exchange, composition);
    }

    private static void Fetch(Exchange exchange)
    {
        Composition composition = Find(exchange);
        CompositionJson.Write(exchange, composition);
        exchange.Account.Media.Advance(composition);
    }

    private static void Delete(Exchange exchange)
    {
        Composition composition = Find(exchange);
        if (composition.Status == Composition.Deleted)
        {
            throw exchange.NotFound();
        }

        string before = composition.Status;
        composition.Status = Composition.Deleted;
        composition.DateDeleted = exchange.Account.Now;
        exchange.Account.Media.Compositions.Retire(composition.Position);
        exchange.Note(exchange.Account.FindRoom(composition.Room), composition.Sid, SidPrefix.Composition, before, composition.Status);
        exchange.Status = 204;
    }

    private static Composition Find(Exchange exchange)
    {
        Composition? composition = Sid.TryParse(exchange.Route(0).AsSpan(), SidPrefix.Composition, out Sid sid)
            ? exchange.Account.Media.FindComposition(sid)
            : null;
        return composition ?? throw exchange.NotFound();
    }
}
