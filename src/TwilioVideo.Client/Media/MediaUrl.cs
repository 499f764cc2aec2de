using System;
using System.Net.Http;

namespace TwilioVideo.Client.Media;

/// <summary>The address of a media file. It grants access to the file, so it is not shown.</summary>
internal sealed class MediaUrl(Uri address)
{
    public Uri Uri { get; } = address;

    /// <summary>Reads a redirect; null for other responses.</summary>
    public static MediaUrl? Read(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(response.RequestMessage!.RequestUri!, location, out var address)
            ? new MediaUrl(address)
            : null;
}
