using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Seeding;

namespace TwilioVideo.Emulator.Events;

/// <summary>Reads the events of a seed or of the control API.</summary>
internal static class EventSeed
{
    private const double MaximumSeconds = 31_536_000;

    private static readonly string[] Known = ["action", "room", "identity", "afterSeconds", "token", "track", "kind"];

    public static List<EmulatorEvent> ReadAll(List<SeedValue> nodes) => nodes.ConvertAll(Read);

    private static EmulatorEvent Read(SeedValue node)
    {
        SeedObject seed = node.GetObject("an event: an object with an action and a room", Known);
        string action = seed.GetRequired("action").GetEnum(EmulatorEvent.Actions);
        EmulatorEvent made = new(action, seed.GetRequired("room").GetName())
        {
            After = TimeSpan.FromSeconds(seed.Find("afterSeconds")?.GetDouble(0, MaximumSeconds) ?? 0),
            Identity = seed.Find("identity")?.GetName(),
            Token = seed.Find("token")?.GetString(),
            TrackName = seed.Find("track")?.GetName(),
            TrackKind = seed.Find("kind")?.GetEnum(Track.Kinds),
        };
        bool isOfRoom = action is EmulatorEvent.CreateRoom or EmulatorEvent.EndRoom;
        bool isOfTrack = action is EmulatorEvent.Publish or EmulatorEvent.Unpublish or EmulatorEvent.Pause or EmulatorEvent.Unpause;
        if (!isOfRoom && made.Identity is null && made.Token is null)
        {
            throw node.CreateError($"an identity of who does it, since {action} is something that people do");
        }

        if (made.Token is not null && action != EmulatorEvent.Join)
        {
            throw node.CreateError("no token: only who joins shows one");
        }

        return isOfTrack && made.TrackName is null && made.TrackKind is null ? throw node.CreateError("the name of a track or its kind") : made;
    }
}
