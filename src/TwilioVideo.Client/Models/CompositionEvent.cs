namespace TwilioVideo;

/// <summary>The event that a composition was enqueued, started, progressed, ended or failed.</summary>
public sealed class CompositionEvent : VideoEvent
{
    /// <summary>Gets or sets the composition's SID; null where a hook failed to create one.</summary>
    public string? CompositionSid { get; set; }

    /// <summary>Gets or sets the SID of the hook that created the composition.</summary>
    public string? HookSid { get; set; }

    /// <summary>Gets or sets the hook's friendly name.</summary>
    public string? HookFriendlyName { get; set; }

    /// <summary>Gets or sets the relative address of the hook.</summary>
    public string? HookUri { get; set; }

    /// <summary>Gets or sets the relative address of the composition.</summary>
    public string? CompositionUri { get; set; }

    /// <summary>Gets or sets the relative address of the media.</summary>
    public string? MediaUri { get; set; }

    /// <summary>Gets or sets the address of the media in external storage.</summary>
    public string? MediaExternalLocation { get; set; }

    /// <summary>Gets or sets the size in bytes; null until the composition is available.</summary>
    public long? Size { get; set; }

    /// <summary>Gets or sets the length in whole seconds; null until the composition is available.</summary>
    public int? Duration { get; set; }

    /// <summary>Gets or sets the progress in percent.</summary>
    public int? PercentageDone { get; set; }

    /// <summary>Gets or sets the remaining time in seconds.</summary>
    public int? SecondsRemaining { get; set; }

    /// <summary>Gets or sets the operation that failed.</summary>
    public string? FailedOperation { get; set; }

    /// <summary>Gets or sets the error message.</summary>
    public string? ErrorMessage { get; set; }
}
