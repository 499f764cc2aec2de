namespace TwilioVideo;

/// <summary>The event that a track was added, removed, enabled or disabled.</summary>
public sealed class TrackEvent : VideoEvent
{
    /// <summary>Gets or sets the identity of the publisher.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the SID of the participant who publishes the track.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the participant's status.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets the track's SID.</summary>
    public string? TrackSid { get; set; }

    /// <summary>Gets or sets the track's name, where the service sends it.</summary>
    public string? TrackName { get; set; }

    /// <summary>Gets or sets the kind of track: <c>audio</c>, <c>video</c> or <c>data</c>.</summary>
    public string? Kind { get; set; }
}
