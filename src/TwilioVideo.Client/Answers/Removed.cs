namespace TwilioVideo.Client.Answers;

/// <summary>What a removal answers: that it is done, and nothing else.</summary>
internal sealed class Removed
{
    public static readonly Removed Instance = new();
}
