using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.ControlApi;

/// <summary>Writes the responses of the control API as JSON.</summary>
internal static class ControlApiWriter
{
    public static void Write(Utf8JsonWriter json, ChangeLogEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence"u8, entry.Sequence);
        json.WriteString("time"u8, entry.Time.UtcDateTime);
        json.WriteString("operation"u8, entry.Operation);
        json.WriteString("room_sid"u8, entry.RoomSid);
        json.WriteString("participant_sid"u8, entry.ParticipantSid);
        json.WriteString("old_status"u8, entry.OldStatus);
        json.WriteString("new_status"u8, entry.NewStatus);
        json.WriteString("request_id"u8, entry.RequestId);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RecordedRequest request)
    {
        json.WriteStartObject();
        json.WriteNumber("number"u8, request.Number);
        json.WriteString("time"u8, request.Time.UtcDateTime);
        json.WriteString("method"u8, request.Method);
        json.WriteString("target"u8, request.Target);
        json.WriteString("host"u8, request.Host);
        json.WriteBoolean("had_authorization"u8, request.HadAuthorization);
        json.WriteStartObject("headers"u8);
        foreach (KeyValuePair<string, string> header in request.Headers)
        {
            json.WriteString(header.Key, header.Value);
        }

        json.WriteEndObject();
        json.WriteString("form"u8, request.Form);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, EmulatorStatistics statistics)
    {
        json.WriteStartObject();
        json.WriteNumber("requests"u8, statistics.Requests);
        json.WriteNumber("rejected"u8, statistics.Rejected);
        json.WriteNumber("faulted"u8, statistics.Faulted);
        json.WriteNumber("in_flight"u8, statistics.InFlight);
        json.WriteNumber("max_in_flight"u8, statistics.MaxInFlight);
        json.WriteEndObject();
    }
}
