namespace TwilioVideo;

/// <summary>Which tracks a participant receives.</summary>
public sealed class SubscribeRules : TrackRuleSet<SubscribeRule>
{
    /// <summary>The SID of the participant: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? ParticipantSid { get; set; }
}
