using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>A request to the emulator, independent of the transport.</summary>
public sealed class EmulatorRequest
{
    /// <summary>Gets the HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the path and query as they were sent, with their percent-encoding.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the scheme, <c>http</c> or <c>https</c>, that the URLs in the response begin with.</summary>
    public string Scheme { get; init; } = "https";

    /// <summary>Gets the host to which the request was sent, with the port if there is one.</summary>
    public string Host { get; init; } = "video.twilio.com";

    /// <summary>Gets the <c>Authorization</c> header. It is not among <see cref="Headers"/>, so that it is never recorded.</summary>
    public string? Authorization { get; init; }

    /// <summary>Gets the <c>Content-Type</c> header.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the headers except <c>Authorization</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets the body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    internal string? GetHeader(string name)
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
