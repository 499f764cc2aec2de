using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>Reads a seed and plants what it describes into an emulator.</summary>
internal static class Seed
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Known = ["accountSid", "rooms", "compositionHooks", "events", "faults", "limits", "alreadyGone"];

    private static readonly string[] AlreadyGoneAnswers = ["not-found", "conflict", "accepted"];

    /// <summary>Gets the account that a seed is for: with it, SIDs are the same in every run.</summary>
    /// <param name="json">The seed.</param>
    /// <returns>The SID; null where the seed names none.</returns>
    public static string? ReadAccountSid(string json)
    {
        using JsonDocument document = Parse(json);
        return new SeedNode(document.RootElement, "$").Object("an object with rooms", Known).Find("accountSid") is { } node ? ReadAccountSid(node) : null;
    }

    public static void Plant(string json, VideoEmulator emulator)
    {
        using JsonDocument document = Parse(json);
        SeedObject root = new SeedNode(document.RootElement, "$").Object("an object with rooms", Known);
        if (root.Find("accountSid") is { } account && ReadAccountSid(account) != emulator.AccountSid)
        {
            throw account.Wrong($"'{emulator.AccountSid}', the account of the running emulator");
        }

        EmulatorFaults? faults = root.Find("faults") is null && root.Find("limits") is null
            ? null
            : FaultSeed.Read(root.Find("faults"), root.Find("limits"));
        AlreadyGone? alreadyGone = root.Find("alreadyGone") is { } answer ? ReadAlreadyGone(answer) : null;
        List<EmulatorEvent> events = EventSeed.ReadAll(root.List("events"));
        lock (emulator.Account.Gate)
        {
            RoomSeed.PlantAll(root.List("rooms"), emulator.Account);
            CompositionHookSeed.PlantAll(root.List("compositionHooks"), emulator.Account);
            foreach (EmulatorEvent planned in events)
            {
                Start(planned, emulator);
            }
        }

        emulator.AlreadyGone = alreadyGone ?? emulator.AlreadyGone;
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

    private static string ReadAccountSid(SeedNode node)
    {
        string text = node.Text();
        return Sid.TryParse(text.AsSpan(), SidPrefix.Account, out _) ? text : throw node.Wrong("AC and 32 hex digits");
    }

    private static void Start(EmulatorEvent planned, VideoEmulator emulator)
    {
        try
        {
            emulator.Events.Add(planned, default);
        }
        catch (RefusalException refusal)
        {
            throw new FormatException($"Seed, event {planned.Action} in {planned.Room}: {refusal.Message}", refusal);
        }
    }

    private static AlreadyGone ReadAlreadyGone(SeedNode node) => node.OneOf(AlreadyGoneAnswers) switch
    {
        "conflict" => AlreadyGone.Conflict,
        "accepted" => AlreadyGone.Accepted,
        _ => AlreadyGone.NotFound,
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
