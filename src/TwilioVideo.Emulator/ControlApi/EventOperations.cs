using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator.ControlApi;

/// <summary>The operations that run events in the rooms of an emulator in another process, and report their state.</summary>
internal static class EventOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        new("InvokeEvents", "POST", "/_emulator/events", Invoke),
        new("ReadEvents", "GET", "/_emulator/events", ReadState),
        new("ReadCallbacks", "GET", "/_emulator/callbacks", ReadCallbacks),
    ];

    /// <summary>Runs or schedules events in their order.</summary>
    /// <exception cref="ApiErrorException">An event is not possible. The events before it have been run.</exception>
    public static void Run(VideoEmulator emulator, List<EmulatorEvent> events, Sid request, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        lock (emulator.Account.Gate)
        {
            emulator.Account.Schedule.RunDue();
            foreach (EmulatorEvent item in events)
            {
                emulator.Events.Add(item, request).Write(json);
            }
        }

        json.WriteEndArray();
        json.Flush();
    }

    private static void Invoke(OperationContext context)
    {
        List<EmulatorEvent> events = ControlApiOperations.Read(context, text =>
        {
            using JsonDocument document = SeedLoader.Parse(text);
            return EventSeed.ReadAll(new SeedValue(document.RootElement, "$").GetItems());
        });
        context.Status = 201;
        Run(context.Emulator, events, context.RequestId, context.Json);
    }

    private static void ReadState(OperationContext context)
    {
        context.Json.WriteStartObject();
        context.Json.WriteNumber("pending"u8, context.Account.Schedule.PendingCount);
        context.Json.WriteStartArray("errors"u8);
        foreach (string error in context.Emulator.Events.Errors)
        {
            context.Json.WriteStringValue(error);
        }

        context.Json.WriteEndArray();
        context.Json.WriteEndObject();
    }

    private static void ReadCallbacks(OperationContext context)
    {
        context.ContentType = ControlApiOperations.JsonLines;
        foreach (CallbackDelivery delivery in context.Emulator.Callbacks)
        {
            Utf8JsonWriter json = context.Json;
            json.WriteStartObject();
            json.WriteNumber("number"u8, delivery.Number);
            json.WriteString("event"u8, delivery.Event);
            json.WriteString("url"u8, delivery.Url);
            json.WriteString("body"u8, delivery.Body);
            json.WriteNumber("attempts"u8, delivery.Attempts);
            json.WriteNumber("status"u8, delivery.Status);
            json.WriteBoolean("is_delivered"u8, delivery.IsDelivered);
            json.WriteEndObject();
            ControlApiOperations.EndLine(context);
        }
    }
}
