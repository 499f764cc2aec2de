namespace TwilioVideo;

/// <summary>The rules on which tracks of a room are recorded.</summary>
public sealed class RecordingRules : TrackRuleSet<RecordingRule>
{
}
