namespace TwilioVideo;

/// <summary>A track that a participant publishes.</summary>
public sealed class PublishedTrack : RoomTrack
{
}
