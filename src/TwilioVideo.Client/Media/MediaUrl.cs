using System;
using System.Net.Http;

namespace TwilioVideo.Client.Media;

/// <summary>Where the service says that a file lies. The address opens the file to whoever has it, so it is shown to nobody.</summary>
internal sealed class MediaUrl(Uri address)
{
    public Uri Uri { get; } = address;

    /// <summary>Reads an answer that points elsewhere; null where it does not.</summary>
    public static MediaUrl? Read(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && Uri.TryCreate(response.RequestMessage!.RequestUri!, location, out var address)
            ? new MediaUrl(address)
            : null;
}
