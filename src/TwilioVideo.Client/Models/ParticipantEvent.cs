namespace TwilioVideo;

/// <summary>Somebody joined a room or left it.</summary>
public sealed class ParticipantEvent : VideoEvent
{
    /// <summary>Gets or sets who it is, by the name of the application.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the participant's SID.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the participant's status: <c>connected</c> or <c>disconnected</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets how long the participant was connected, in whole seconds; null until the participant has left.</summary>
    public int? Duration { get; set; }
}
