namespace TwilioVideo;

/// <summary>The event that a recording started, ended or failed.</summary>
public sealed class RecordingEvent : VideoEvent
{
    /// <summary>Gets or sets the identity of the recorded participant.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the SID of the participant who was recorded.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the recording's SID.</summary>
    public string? RecordingSid { get; set; }

    /// <summary>Gets or sets the SID of the track that was recorded.</summary>
    public string? SourceSid { get; set; }

    /// <summary>Gets or sets the track's name.</summary>
    public string? TrackName { get; set; }

    /// <summary>Gets or sets the type: <c>audio</c> or <c>video</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the codec.</summary>
    public string? Codec { get; set; }

    /// <summary>Gets or sets the container: <c>mka</c> or <c>mkv</c>.</summary>
    public string? ContainerFormat { get; set; }

    /// <summary>Gets or sets the size in bytes; null until the recording is completed.</summary>
    public long? Size { get; set; }

    /// <summary>Gets or sets the length in whole seconds; null until the recording is completed.</summary>
    public int? Duration { get; set; }

    /// <summary>Gets or sets the time in milliseconds by which recordings of a room are aligned.</summary>
    public long? Offset { get; set; }

    /// <summary>Gets or sets the relative address of the recording.</summary>
    public string? RecordingUri { get; set; }

    /// <summary>Gets or sets the relative address of the media.</summary>
    public string? MediaUri { get; set; }

    /// <summary>Gets or sets the address of the media in external storage.</summary>
    public string? MediaExternalLocation { get; set; }

    /// <summary>Gets or sets the operation that failed.</summary>
    public string? FailedOperation { get; set; }
}
