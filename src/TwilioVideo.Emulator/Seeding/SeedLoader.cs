using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads a seed and plants what it describes into an emulator.</summary>
internal static class SeedLoader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Known = ["accountSid", "rooms", "compositionHooks", "events", "faults", "limits", "alreadyGone"];

    private static readonly string[] RepeatedDisconnectBehaviors = ["not-found", "conflict", "accepted"];

    /// <summary>Gets the account that a seed is for: with it, SIDs are the same in every run.</summary>
    /// <param name="json">The seed.</param>
    /// <returns>The SID; null where the seed names none.</returns>
    public static string? ReadAccountSid(string json)
    {
        using JsonDocument document = Parse(json);
        return new SeedValue(document.RootElement, "$").GetObject("an object with rooms", Known).Find("accountSid") is { } node ? ReadAccountSid(node) : null;
    }

    public static void Load(string json, VideoEmulator emulator)
    {
        using JsonDocument document = Parse(json);
        SeedObject root = new SeedValue(document.RootElement, "$").GetObject("an object with rooms", Known);
        if (root.Find("accountSid") is { } account && ReadAccountSid(account) != emulator.AccountSid)
        {
            throw account.CreateError($"'{emulator.AccountSid}', the account of the running emulator");
        }

        EmulatorFaults? faults = root.Find("faults") is null && root.Find("limits") is null
            ? null
            : FaultOptionsReader.Read(root.Find("faults"), root.Find("limits"));
        RepeatedDisconnectBehavior? alreadyGone = root.Find("alreadyGone") is { } response ? ReadRepeatedDisconnectBehavior(response) : null;
        List<EmulatorEvent> events = EventSeed.ReadAll(root.GetList("events"));
        lock (emulator.Account.Gate)
        {
            RoomSeedReader.Load(root.GetList("rooms"), emulator.Account);
            CompositionHookSeedReader.Load(root.GetList("compositionHooks"), emulator.Account);
            foreach (EmulatorEvent planned in events)
            {
                Start(planned, emulator);
            }
        }

        emulator.RepeatedDisconnectBehavior = alreadyGone ?? emulator.RepeatedDisconnectBehavior;
        if (faults is not null)
        {
            emulator.Faults = faults;
        }
    }

    /// <summary>The order in which things are planted: the older first; of the same age, the later in the file first, so that a list,
    /// which gives the newest first, shows them in the file's order.</summary>
    public static void SortByAge<T>(List<T> things, Func<T, DateTimeOffset> created)
    {
        List<(T Thing, DateTimeOffset Created, int Index)> keyed = new(things.Count);
        for (int index = 0; index < things.Count; index++)
        {
            keyed.Add((things[index], created(things[index]), index));
        }

        keyed.Sort((a, b) => a.Created == b.Created ? b.Index.CompareTo(a.Index) : a.Created.CompareTo(b.Created));
        for (int index = 0; index < things.Count; index++)
        {
            things[index] = keyed[index].Thing;
        }
    }

    private static string ReadAccountSid(SeedValue node)
    {
        string text = node.GetString();
        return Sid.TryParse(text.AsSpan(), SidPrefix.Account, out _) ? text : throw node.CreateError("AC and 32 hex digits");
    }

    private static void Start(EmulatorEvent planned, VideoEmulator emulator)
    {
        try
        {
            emulator.Events.Add(planned, default);
        }
        catch (ApiErrorException exception)
        {
            throw new FormatException($"Seed, event {planned.Action} in {planned.Room}: {exception.Message}", exception);
        }
    }

    private static RepeatedDisconnectBehavior ReadRepeatedDisconnectBehavior(SeedValue node) => node.GetEnum(RepeatedDisconnectBehaviors) switch
    {
        "conflict" => RepeatedDisconnectBehavior.Conflict,
        "accepted" => RepeatedDisconnectBehavior.Accepted,
        _ => RepeatedDisconnectBehavior.NotFound,
    };

    public static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException exception)
        {
            throw new FormatException(
                $"Seed, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: this is not JSON", exception);
        }
    }
}
