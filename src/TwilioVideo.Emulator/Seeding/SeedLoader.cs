using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Loads a seed into an emulator.</summary>
internal static class SeedLoader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Known =
        ["accountSid", "rooms", "compositionHooks", "events", "faults", "limits", "repeatedDisconnect"];

    private static readonly string[] RepeatedDisconnectBehaviors = ["not-found", "conflict", "accepted"];

    /// <summary>Gets the account SID of a seed. With it, SIDs are the same in every run.</summary>
    /// <param name="json">The seed.</param>
    /// <returns>The SID; null when the seed has none.</returns>
    public static string? ReadAccountSid(string json)
    {
        using JsonDocument document = Parse(json);
        SeedObject root = new SeedValue(document.RootElement, "$").GetObject("an object with rooms", Known);
        return root.Find("accountSid") is { } node ? ReadAccountSid(node) : null;
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
        RepeatedDisconnectBehavior? repeatedDisconnect =
            root.Find("repeatedDisconnect") is { } behavior ? ReadBehavior(behavior) : null;
        List<EmulatorEvent> events = EventSeed.ReadAll(root.GetList("events"));
        lock (emulator.Account.Gate)
        {
            RoomSeedReader.Load(root.GetList("rooms"), emulator.Account);
            CompositionHookSeedReader.Load(root.GetList("compositionHooks"), emulator.Account);
            foreach (EmulatorEvent item in events)
            {
                Start(item, emulator);
            }
        }

        emulator.RepeatedDisconnectBehavior = repeatedDisconnect ?? emulator.RepeatedDisconnectBehavior;
        if (faults is not null)
        {
            emulator.Faults = faults;
        }
    }

    /// <summary>
    /// Sorts resources by age, oldest first; resources of the same age in reverse order of the file, so that a list, which has the newest
    /// first, shows them in the order of the file.
    /// </summary>
    public static void SortByAge<T>(List<T> items, Func<T, DateTimeOffset> created)
    {
        List<(T Item, DateTimeOffset Created, int Index)> keyed = new(items.Count);
        for (int index = 0; index < items.Count; index++)
        {
            keyed.Add((items[index], created(items[index]), index));
        }

        keyed.Sort((a, b) => a.Created == b.Created ? b.Index.CompareTo(a.Index) : a.Created.CompareTo(b.Created));
        for (int index = 0; index < items.Count; index++)
        {
            items[index] = keyed[index].Item;
        }
    }

    private static string ReadAccountSid(SeedValue node)
    {
        string text = node.GetString();
        return Sid.TryParse(text.AsSpan(), SidPrefix.Account, out _) ? text : throw node.CreateError("AC and 32 hexadecimal digits");
    }

    private static void Start(EmulatorEvent item, VideoEmulator emulator)
    {
        try
        {
            emulator.Events.Add(item, default);
        }
        catch (ApiErrorException exception)
        {
            throw new FormatException($"Seed, event {item.Action} in {item.Room}: {exception.Message}", exception);
        }
    }

    private static RepeatedDisconnectBehavior ReadBehavior(SeedValue node) => node.GetEnum(RepeatedDisconnectBehaviors) switch
    {
        "conflict" => RepeatedDisconnectBehavior.Conflict,
        "accepted" => RepeatedDisconnectBehavior.Accepted,
        _ => RepeatedDisconnectBehavior.NotFound,
    };

    public static JsonDocument Parse(string json)
    {
        try
        {
            return WellFormedJson.Parse(json, Options);
        }
        catch (JsonException exception) when (exception.LineNumber is null)
        {
            throw new FormatException($"Seed, {exception.Path}: expected valid text, found an unpaired surrogate", exception);
        }
        catch (JsonException exception)
        {
            throw new FormatException(
                $"Seed, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: invalid JSON", exception);
        }
    }
}
