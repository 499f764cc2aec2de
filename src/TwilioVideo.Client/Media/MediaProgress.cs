using System.Threading;

namespace TwilioVideo.Client;

/// <summary>How far one download is. Written by the download, read by whoever shows it.</summary>
public sealed class MediaProgress
{
    private long received;
    private long total = -1;

    /// <summary>How many bytes are on the disk.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>How many there will be; null until that is known.</summary>
    public long? Total => Interlocked.Read(ref total) is >= 0 and var known ? known : null;

    internal void Is(long bytes) => Interlocked.Exchange(ref received, bytes);

    internal void WillBe(long? bytes) => Interlocked.Exchange(ref total, bytes ?? -1);
}
