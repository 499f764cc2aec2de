using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads the events of a seed or of the control API.</summary>
internal static class EventSeed
{
    private const double MaximumSeconds = 31_536_000;

    private static readonly string[] Known = ["action", "room", "identity", "afterSeconds", "token", "track", "kind"];

    public static List<EmulatorEvent> ReadAll(List<SeedNode> nodes) => nodes.ConvertAll(Read);

    private static EmulatorEvent Read(SeedNode node)
    {
        SeedObject seed = node.Object("an event: an object with an action and a room", Known);
        string action = seed.Required("action").OneOf(EmulatorEvent.Actions);
        EmulatorEvent made = new(action, seed.Required("room").Name())
        {
            After = TimeSpan.FromSeconds(seed.Find("afterSeconds")?.Quantity(0, MaximumSeconds) ?? 0),
            Identity = seed.Find("identity")?.Name(),
            Token = seed.Find("token")?.Text(),
            TrackName = seed.Find("track")?.Name(),
            TrackKind = seed.Find("kind")?.OneOf(Track.Kinds),
        };
        bool isOfRoom = action is EmulatorEvent.CreateRoom or EmulatorEvent.EndRoom;
        bool isOfTrack = action is EmulatorEvent.Publish or EmulatorEvent.Unpublish or EmulatorEvent.Pause or EmulatorEvent.Unpause;
        if (!isOfRoom && made.Identity is null && made.Token is null)
        {
            throw node.Wrong($"an identity of who does it, since {action} is something that people do");
        }

        if (made.Token is not null && action != EmulatorEvent.Join)
        {
            throw node.Wrong("no token: only who joins shows one");
        }

        return isOfTrack && made.TrackName is null && made.TrackKind is null ? throw node.Wrong("the name of a track or its kind") : made;
    }
}
