using System.Threading;

namespace TwilioVideo.Client.Media;

/// <summary>How far one download is. Written by the download, read by whoever shows it.</summary>
public sealed class DownloadProgress
{
    private long _received;
    private long _total = -1;

    /// <summary>How many bytes are on the disk.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>How many there will be; null until that is known.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and var known ? known : null;

    internal void SetReceived(long bytes) => Interlocked.Exchange(ref _received, bytes);

    internal void SetTotal(long? bytes) => Interlocked.Exchange(ref _total, bytes ?? -1);
}
