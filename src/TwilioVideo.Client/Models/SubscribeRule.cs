namespace TwilioVideo;

/// <summary>A rule on which tracks a participant receives.</summary>
public sealed class SubscribeRule : TrackRule
{
    /// <summary>Gets or sets the bandwidth priority: <c>low</c>, <c>standard</c> or <c>high</c>.</summary>
    public string? Priority { get; set; }

    /// <inheritdoc/>
    public override string ToString() => base.ToString() + Format("priority", Priority);
}
