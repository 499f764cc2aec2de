using System.Text.Json.Serialization;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A track that a participant receives.</summary>
public sealed class SubscribedTrack : RoomTrack
{
    /// <summary>Gets or sets the SID of the participant who publishes the track: <c>PA</c> and 32 hexadecimal digits.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? PublisherSid { get; set; }
}
