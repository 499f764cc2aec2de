using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>A request as it arrived, whatever carried it.</summary>
public sealed class EmulatorRequest
{
    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query exactly as they were sent, percent-encoding intact.</summary>
    public required string Target { get; init; }

    /// <summary><c>http</c> or <c>https</c>: what the addresses in the answer begin with.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>The host, with its port if it has one, by which the emulator was reached.</summary>
    public string Host { get; init; } = "video.twilio.com";

    /// <summary>The <c>Authorization</c> header. It is kept apart from the others so that it reaches no log.</summary>
    public string? Authorization { get; init; }

    /// <summary>The <c>Content-Type</c> header.</summary>
    public string? ContentType { get; init; }

    /// <summary>The headers except <c>Authorization</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    internal string? Header(string name)
    {
        foreach (KeyValuePair<string, string> header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
