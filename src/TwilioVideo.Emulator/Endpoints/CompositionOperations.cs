using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on compositions. Each fetch of a composition advances it by one status.</summary>
internal static class CompositionOperations
{
    private const int MaxPerPage = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListComposition", "GET", "/v1/Compositions", List),
        new("CreateComposition", "POST", "/v1/Compositions", Create),
        new("FetchComposition", "GET", "/v1/Compositions/{Sid}", Fetch),
        new("DeleteComposition", "DELETE", "/v1/Compositions/{Sid}", Delete),
        new("FetchCompositionMedia", "GET", "/v1/Compositions/{Sid}/Media", context => MediaRedirect.Write(context, Find(context))),
    ];

    private static void List(OperationContext context)
    {
        string? status = context.Query.GetEnum("Status", Composition.Statuses);
        string? roomSid = context.Query.GetSid("RoomSid", SidPrefix.Room);
        DateRangeFilter dates = DateRangeFilter.Read(context.Query);
        Sid.TryParse(roomSid.AsSpan(), SidPrefix.Room, out Sid room);

        bool Matches(Composition composition) =>
            (status is null || composition.Status == status)
            && (roomSid is null || composition.Room == room)
            && dates.Contains(composition.DateCreated);

        bool liveOnly = status != Composition.Deleted;
        PageWriter.Write(
            context, "compositions", context.Account.Media.Compositions, liveOnly, Matches, CompositionJsonWriter.Write, MaxPerPage);
    }

    private static void Create(OperationContext context)
    {
        context.Form.GetRequired("RoomSid");
        string roomSid = context.Form.GetSid("RoomSid", SidPrefix.Room)!;
        Sid.TryParse(roomSid.AsSpan(), SidPrefix.Room, out Sid sid);
        Room room = context.Account.FindRoom(sid)
            ?? throw new ApiErrorException(400, ErrorCode.InvalidParameter, $"Room {roomSid} was not found.");
        CompositionSettings settings = CompositionFormReader.Read(context.Form);
        Composition composition = context.Account.Media.CreateComposition(room.Sid, settings);
        context.RecordChange(room, composition.Sid, SidPrefix.Composition, null, composition.Status);
        context.Status = 201;
        CompositionJsonWriter.Write(context, composition);
    }

    private static void Fetch(OperationContext context)
    {
        Composition composition = Find(context);
        CompositionJsonWriter.Write(context, composition);
        context.Account.Media.Advance(composition);
    }

    private static void Delete(OperationContext context)
    {
        Composition composition = Find(context);
        if (composition.Status == Composition.Deleted)
        {
            throw context.CreateNotFound();
        }

        string oldStatus = composition.Status;
        composition.Status = Composition.Deleted;
        composition.DateDeleted = context.Account.Now;
        context.Account.Media.Compositions.MarkRemoved(composition.Position);
        context.RecordChange(
            context.Account.FindRoom(composition.Room), composition.Sid, SidPrefix.Composition, oldStatus, composition.Status);
        context.Status = 204;
    }

    private static Composition Find(OperationContext context)
    {
        Composition? composition = Sid.TryParse(context.GetRouteValue(0).AsSpan(), SidPrefix.Composition, out Sid sid)
            ? context.Account.Media.FindComposition(sid)
            : null;
        return composition ?? throw context.CreateNotFound();
    }
}
