namespace TwilioVideo;

/// <summary>The event that a participant joined or left a room.</summary>
public sealed class ParticipantEvent : VideoEvent
{
    /// <summary>Gets or sets the participant's identity.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the participant's SID.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the participant's status: <c>connected</c> or <c>disconnected</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets the length of the stay in whole seconds; null until the participant has left.</summary>
    public int? Duration { get; set; }
}
