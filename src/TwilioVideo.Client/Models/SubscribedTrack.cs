namespace TwilioVideo;

/// <summary>A track that a participant receives.</summary>
public sealed class SubscribedTrack : RoomTrack
{
    /// <summary>The SID of the participant who publishes the track: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? PublisherSid { get; set; }
}
