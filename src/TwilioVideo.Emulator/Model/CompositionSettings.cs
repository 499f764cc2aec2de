using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>How media is put together: what a composition and a composition hook have in common.</summary>
internal sealed record CompositionSettings
{
    public IReadOnlyList<string> AudioSources { get; init; } = [];

    public IReadOnlyList<string> AudioSourcesExcluded { get; init; } = [];

    /// <summary>The layout, as JSON.</summary>
    public string VideoLayout { get; init; } = "{}";

    public string Resolution { get; init; } = "640x480";

    public bool Trim { get; init; } = true;

    public string Format { get; init; } = "webm";

    public string? StatusCallback { get; init; }

    public string StatusCallbackMethod { get; init; } = "POST";
}
