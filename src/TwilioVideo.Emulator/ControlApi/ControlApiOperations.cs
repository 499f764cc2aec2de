using System;
using System.Text;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Seeding;
using TwilioVideo.Emulator.Tokens;

namespace TwilioVideo.Emulator.ControlApi;

/// <summary>
/// The operations with which tests control an emulator in another process. They have paths outside the API; their requests are not
/// recorded, not rate limited, and no fault is injected.
/// </summary>
internal static class ControlApiOperations
{
    private const string Root = "_emulator";
    internal const string JsonLines = "application/x-ndjson";

    public static readonly Router Routes = new(
    [
        new("ReadChanges", "GET", "/_emulator/changes", ReadChanges),
        new("ReadRequests", "GET", "/_emulator/requests", ReadRequests),
        new("ReadStatistics", "GET", "/_emulator/statistics", ReadStatistics),
        new("SetFaults", "PUT", "/_emulator/faults", SetFaults),
        new("ClearFaults", "DELETE", "/_emulator/faults", ClearFaults),
        new("LoadSeed", "POST", "/_emulator/seed", LoadSeed),
        .. EventOperations.All,
        new("Join", "POST", "/_emulator/rooms/{Name}/participants", Join),
    ]);

    public static bool Matches(RequestTarget target) => target.Segments.Length > 1 && target.Segments[0] == Root;

    private static void ReadChanges(OperationContext context)
    {
        context.ContentType = JsonLines;
        foreach (ChangeLogEntry entry in context.Emulator.ChangeLog)
        {
            ControlApiWriter.Write(context.Json, entry);
            EndLine(context);
        }
    }

    private static void ReadRequests(OperationContext context)
    {
        context.ContentType = JsonLines;
        foreach (RecordedRequest request in context.Emulator.RequestRecorder)
        {
            ControlApiWriter.Write(context.Json, request);
            EndLine(context);
        }
    }

    private static void ReadStatistics(OperationContext context) => ControlApiWriter.Write(context.Json, context.Emulator.Statistics);

    private static void SetFaults(OperationContext context) =>
        context.Emulator.Faults = Read(context, EmulatorFaults.Parse);

    private static void ClearFaults(OperationContext context)
    {
        context.Emulator.Faults = new EmulatorFaults();
        context.Status = 204;
    }

    private static void LoadSeed(OperationContext context)
    {
        Read(context, json =>
        {
            SeedLoader.Load(json, context.Emulator);
            return true;
        });
        context.Status = 201;
    }

    private static void Join(OperationContext context)
    {
        Room room = context.Account.FindRoomInProgressByNameOrSid(context.GetRouteValue(0)) ?? throw context.CreateNotFound();
        string identity = context.Form.GetString("Token") is { } token
            ? AccessTokenReader.GetIdentity(token, room, context.Emulator)
            : context.Query.GetRequired("identity");
        if (!TextLength.IsValidName(identity))
        {
            throw new ApiErrorException(400, ErrorCode.IdentityTooLong, $"An identity has at most {TextLength.MaxNameLength} characters.");
        }

        context.Status = 201;
        ParticipantJsonWriter.Write(context, context.Account.Join(room, identity, context.RequestId));
    }

    internal static T Read<T>(OperationContext context, Func<string, T> read)
    {
        try
        {
            return read(Encoding.UTF8.GetString(context.Request.Body.ToArray()));
        }
        catch (FormatException exception)
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, exception.Message);
        }
    }

    internal static void EndLine(OperationContext context)
    {
        context.Json.Flush();
        context.Writer.Buffer.GetSpan(1)[0] = (byte)'\n';
        context.Writer.Buffer.Advance(1);
        context.Json.Reset();
    }
}
