namespace TwilioVideo;

/// <summary>The rules on which tracks a participant receives.</summary>
public sealed class SubscribeRules : TrackRuleSet<SubscribeRule>
{
    /// <summary>Gets or sets the SID of the participant: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? ParticipantSid { get; set; }
}
