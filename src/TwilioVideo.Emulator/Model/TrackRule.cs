namespace TwilioVideo.Emulator.Model;

/// <summary>A rule that includes or excludes the tracks that match all of its filters.</summary>
internal sealed record TrackRule(string Type, bool All, string? Publisher, string? Track, string? Kind, string? Priority)
{
    public const string Include = "include";
    public const string Exclude = "exclude";

    public bool Matches(Track track) =>
        (Publisher is null || Publisher == track.Publisher.Identity || Publisher == track.Publisher.Sid.ToText(SidPrefix.Participant))
        && (Track is null || Track == track.Name || Track == track.Sid.ToText(SidPrefix.Track))
        && (Kind is null || Kind == track.Kind);
}
