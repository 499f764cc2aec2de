using System.Threading;

namespace TwilioVideo.Client.Media;

/// <summary>The progress of one download. It is thread-safe.</summary>
public sealed class DownloadProgress
{
    private long _received;
    private long _total = -1;

    /// <summary>Gets the number of bytes on the disk.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Gets the number of bytes of the complete file; null while it is unknown.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and var known ? known : null;

    internal void SetReceived(long bytes) => Interlocked.Exchange(ref _received, bytes);

    internal void SetTotal(long? bytes) => Interlocked.Exchange(ref _total, bytes ?? -1);
}
