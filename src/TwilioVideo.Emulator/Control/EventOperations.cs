using System.Collections.Generic;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>What tests let happen in the rooms of an emulator in another process, and what they ask about it.</summary>
internal static class EventOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("InvokeEvents", "POST", "/_emulator/events", Invoke),
        new("ReadEvents", "GET", "/_emulator/events", ReadState),
        new("ReadCallbacks", "GET", "/_emulator/callbacks", ReadCallbacks),
    ];

    /// <summary>Runs or schedules events in their order.</summary>
    /// <exception cref="RefusalException">One can't happen; those before it have.</exception>
    public static void Run(VideoEmulator emulator, List<EmulatorEvent> events, Sid request, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        lock (emulator.Account.Gate)
        {
            emulator.Account.Schedule.RunDue();
            foreach (EmulatorEvent planned in events)
            {
                emulator.Events.Add(planned, request).Write(json);
            }
        }

        json.WriteEndArray();
        json.Flush();
    }

    private static void Invoke(Exchange exchange)
    {
        List<EmulatorEvent> events = ControlOperations.Read(exchange, text =>
        {
            using JsonDocument document = Seed.Parse(text);
            return EventSeed.ReadAll(new SeedNode(document.RootElement, "$").Items());
        });
        exchange.Status = 201;
        Run(exchange.Emulator, events, exchange.RequestId, exchange.Json);
    }

    private static void ReadState(Exchange exchange)
    {
        exchange.Json.WriteStartObject();
        exchange.Json.WriteNumber("pending"u8, exchange.Account.Schedule.PendingCount);
        exchange.Json.WriteStartArray("failures"u8);
        foreach (string failure in exchange.Emulator.Events.Failures)
        {
            exchange.Json.WriteStringValue(failure);
        }

        exchange.Json.WriteEndArray();
        exchange.Json.WriteEndObject();
    }

    private static void ReadCallbacks(Exchange exchange)
    {
        exchange.ContentType = ControlOperations.JsonLines;
        foreach (CallbackDelivery delivery in exchange.Emulator.Callbacks)
        {
            Utf8JsonWriter json = exchange.Json;
            json.WriteStartObject();
            json.WriteNumber("number"u8, delivery.Number);
            json.WriteString("event"u8, delivery.Event);
            json.WriteString("url"u8, delivery.Url);
            json.WriteString("body"u8, delivery.Body);
            json.WriteNumber("attempts"u8, delivery.Attempts);
            json.WriteNumber("status"u8, delivery.Status);
            json.WriteBoolean("is_delivered"u8, delivery.IsDelivered);
            json.WriteEndObject();
            ControlOperations.EndLine(exchange);
        }
    }
}
