namespace TwilioVideo;

/// <summary>A rule on which tracks of a room are recorded.</summary>
public sealed class RecordingRule : TrackRule
{
}
