namespace TwilioVideo.Client.Media;

/// <summary>What is to be fetched.</summary>
/// <param name="Sid">The recording or composition.</param>
/// <param name="Size">Its size by the service's account; null where that is not known.</param>
internal sealed record DownloadRequest(string Sid, long? Size)
{
    /// <summary>Looks at a file that the host has nothing more of.</summary>
    /// <param name="length">How long it is here.</param>
    /// <param name="total">How long it is by the host's account; null where the host did not say.</param>
    /// <exception cref="TwilioVideoException">It is not whole.</exception>
    public void EnsureComplete(long length, long? total)
    {
        if (length == 0 && Size is not 0)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Media, "The media's host gave an empty file.");
        }

        // Of a recording the service says the size of its track, which need not be that of the file around it. So the host's word counts
        // first; but without it the size is all there is to tell a whole file from one whose connection was closed early.
        var whole = total ?? (Size is > 0 ? Size : null);
        if (length < whole)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Network, $"The connection to the media's host ended after {length} of {whole} bytes.");
        }

        if (length > whole)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Media, $"The media's host did not say how long the file is, and gave {length} bytes where the service says that it has {whole}.");
        }
    }
}
