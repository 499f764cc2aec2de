using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads a published track in a seed. The short form is the kind of the track, which becomes its name too.</summary>
internal static class TrackSeedReader
{
    private static readonly string[] Known = ["sid", "name", "kind", "enabled"];

    public static void Load(SeedValue node, Participant publisher, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.GetObject("a track: its kind, or an object", Known);
        string kind = (seed?.GetRequired("kind") ?? node).GetEnum(Track.Kinds);
        if (kind == "video" && publisher.Room.Settings.AudioOnly)
        {
            throw node.CreateError("no video track, because the room is audio-only");
        }

        Sid sid = seed?.Find("sid")?.GetSid(SidPrefix.Track) ?? account.Sids.Next();
        string name = seed?.Find("name")?.GetName() ?? kind;
        bool enabled = seed?.Find("enabled")?.GetBoolean() ?? true;
        publisher.Room.Tracks.Add(new Track(sid, publisher, name, kind, enabled, publisher.DateCreated));
    }
}
