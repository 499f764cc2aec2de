namespace TwilioVideo.Benchmarks;

internal sealed record PageMeta(string? NextPageUrl);
