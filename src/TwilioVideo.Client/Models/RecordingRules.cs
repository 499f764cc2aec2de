namespace TwilioVideo;

/// <summary>Which tracks of a room are recorded.</summary>
public sealed class RecordingRules : TrackRuleSet<RecordingRule>
{
}
