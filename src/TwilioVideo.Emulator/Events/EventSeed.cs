using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator.Events;

/// <summary>Reads the events of a seed or of the control API.</summary>
internal static class EventSeed
{
    private const double MaxSeconds = 31_536_000;

    private static readonly string[] Known = ["action", "room", "identity", "afterSeconds", "token", "track", "kind"];

    public static List<EmulatorEvent> ReadAll(List<SeedValue> nodes) => nodes.ConvertAll(Read);

    private static EmulatorEvent Read(SeedValue node)
    {
        SeedObject seed = node.GetObject("an event: an object with an action and a room", Known);
        string action = seed.GetRequired("action").GetEnum(EmulatorEvent.Actions);
        EmulatorEvent item = new(action, seed.GetRequired("room").GetName())
        {
            After = TimeSpan.FromSeconds(seed.Find("afterSeconds")?.GetDouble(0, MaxSeconds) ?? 0),
            Identity = seed.Find("identity")?.GetName(),
            Token = seed.Find("token")?.GetString(),
            TrackName = seed.Find("track")?.GetName(),
            TrackKind = seed.Find("kind")?.GetEnum(Track.Kinds),
        };
        bool isRoomEvent = action is EmulatorEvent.CreateRoom or EmulatorEvent.EndRoom;
        bool isTrackEvent = action is EmulatorEvent.Publish or EmulatorEvent.Unpublish or EmulatorEvent.Pause or EmulatorEvent.Unpause;
        if (!isRoomEvent && item.Identity is null && item.Token is null)
        {
            throw node.CreateError($"an identity, because {action} is an event of a participant");
        }

        if (item.Token is not null && action != EmulatorEvent.Join)
        {
            throw node.CreateError("no token, because only join has one");
        }

        return isTrackEvent && item.TrackName is null && item.TrackKind is null ? throw node.CreateError(
            "the name of a track or its kind") : item;
    }
}
