using System.IO;

namespace TwilioVideo.Emulator.Host;

/// <summary>The parsed options of the command line.</summary>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="UseHttp2">True to serve HTTP/2 without TLS.</param>
/// <param name="Seed">The seed file; null for none.</param>
/// <param name="Emulator">The options of the emulator.</param>
internal sealed record HostSettings(int Port, bool UseHttp2, FileInfo? Seed, EmulatorOptions Emulator);
