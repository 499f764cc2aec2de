using System;
using System.Text;

namespace TwilioVideo.Emulator;

/// <summary>
/// What tests ask of an emulator in another process. It lies outside the service's own paths, is neither logged nor limited, and no fault
/// strikes it.
/// </summary>
internal static class ControlOperations
{
    private const string Root = "_emulator";
    internal const string JsonLines = "application/x-ndjson";

    public static readonly RouteTable Routes = new(
    [
        new("ReadLedger", "GET", "/_emulator/ledger", ReadLedger),
        new("ReadRequests", "GET", "/_emulator/requests", ReadRequests),
        new("ReadStatistics", "GET", "/_emulator/statistics", ReadStatistics),
        new("SetFaults", "PUT", "/_emulator/faults", SetFaults),
        new("ClearFaults", "DELETE", "/_emulator/faults", ClearFaults),
        new("Plant", "POST", "/_emulator/seed", Plant),
        .. EventOperations.All,
        new("Join", "POST", "/_emulator/rooms/{Name}/participants", Join),
    ]);

    public static bool IsControl(RequestTarget target) => target.Segments.Length > 1 && target.Segments[0] == Root;

    private static void ReadLedger(Exchange exchange)
    {
        exchange.ContentType = JsonLines;
        foreach (LedgerEntry entry in exchange.Emulator.Ledger)
        {
            ControlJson.Write(exchange.Json, entry);
            EndLine(exchange);
        }
    }

    private static void ReadRequests(Exchange exchange)
    {
        exchange.ContentType = JsonLines;
        foreach (LoggedRequest request in exchange.Emulator.RequestLog)
        {
            ControlJson.Write(exchange.Json, request);
            EndLine(exchange);
        }
    }

    private static void ReadStatistics(Exchange exchange) => ControlJson.Write(exchange.Json, exchange.Emulator.Statistics);

    private static void SetFaults(Exchange exchange) =>
        exchange.Emulator.Faults = Read(exchange, EmulatorFaults.Parse);

    private static void ClearFaults(Exchange exchange)
    {
        exchange.Emulator.Faults = new EmulatorFaults();
        exchange.Status = 204;
    }

    private static void Plant(Exchange exchange)
    {
        Read(exchange, json =>
        {
            Seed.Plant(json, exchange.Emulator);
            return true;
        });
        exchange.Status = 201;
    }

    private static void Join(Exchange exchange)
    {
        Room room = exchange.Account.FindRoomInProgressByNameOrSid(exchange.Route(0)) ?? throw exchange.NotFound();
        string identity = exchange.Form.Text("Token") is { } token
            ? AccessTokenReader.Check(token, room, exchange.Emulator)
            : exchange.Query.Required("identity");
        if (!CharacterCount.IsName(identity))
        {
            throw new RefusalException(400, ErrorCode.IdentityTooLong, $"An identity has at most {CharacterCount.LongestName} characters.");
        }

        exchange.Status = 201;
        ParticipantJson.Write(exchange, exchange.Account.Join(room, identity, exchange.RequestId));
    }

    internal static T Read<T>(Exchange exchange, Func<string, T> read)
    {
        try
        {
            return read(Encoding.UTF8.GetString(exchange.Request.Body.ToArray()));
        }
        catch (FormatException exception)
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, exception.Message);
        }
    }

    internal static void EndLine(Exchange exchange)
    {
        exchange.Json.Flush();
        exchange.Writer.Buffer.GetSpan(1)[0] = (byte)'\n';
        exchange.Writer.Buffer.Advance(1);
        exchange.Json.Reset();
    }
}
