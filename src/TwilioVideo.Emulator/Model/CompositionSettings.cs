using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>The settings that compositions and composition hooks have in common.</summary>
internal sealed record CompositionSettings
{
    public IReadOnlyList<string> AudioSources { get; init; } = [];

    public IReadOnlyList<string> AudioSourcesExcluded { get; init; } = [];

    /// <summary>Gets the layout as JSON.</summary>
    public string VideoLayout { get; init; } = "{}";

    public string Resolution { get; init; } = "640x480";

    public bool Trim { get; init; } = true;

    public string Format { get; init; } = "webm";

    public string? StatusCallback { get; init; }

    public string StatusCallbackMethod { get; init; } = "POST";
}
