namespace TwilioVideo.Emulator;

/// <summary>Reads what a participant of a seed publishes. The short form is the track's kind, which is its name too.</summary>
internal static class TrackSeed
{
    private static readonly string[] Known = ["sid", "name", "kind", "enabled"];

    public static void Plant(SeedNode node, Participant publisher, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.Object("a track: its kind, or an object", Known);
        string kind = (seed?.Required("kind") ?? node).OneOf(Track.Kinds);
        Sid sid = seed?.Find("sid")?.SidValue(SidPrefix.Track) ?? account.Sids.Next();
        string name = seed?.Find("name")?.Name() ?? kind;
        bool enabled = seed?.Find("enabled")?.Flag() ?? true;
        publisher.Room.Tracks.Add(new Track(sid, publisher, name, kind, enabled, publisher.DateCreated));
    }
}
