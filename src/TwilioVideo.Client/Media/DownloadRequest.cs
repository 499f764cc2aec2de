namespace TwilioVideo.Client.Media;

/// <summary>The media to download.</summary>
/// <param name="Sid">The SID of the recording or composition.</param>
/// <param name="Size">The size that the service reports; null where it is unknown.</param>
internal sealed record DownloadRequest(string Sid, long? Size)
{
    /// <summary>Ensures that a file is complete, once the host has sent all of it.</summary>
    /// <param name="length">The length of the file.</param>
    /// <param name="total">The length that the host reports; null where it is unknown.</param>
    /// <exception cref="TwilioVideoException">The file is not complete.</exception>
    public void EnsureComplete(long length, long? total)
    {
        if (length == 0 && Size is not 0)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Media, "The media host returned an empty file.");
        }

        // The service reports the size of a recording's track, which may differ from that of its file. So the length from the host comes
        // first;
        // without it, the size is the only way to recognize a connection that was closed early.
        var expected = total ?? (Size is > 0 ? Size : null);
        if (length < expected)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.Network, $"The connection to the media host ended after {length} of {expected} bytes.");
        }

        if (length > expected)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.Media, $"The media host returned {length} bytes, but the service reports a size of {expected}.");
        }
    }
}
