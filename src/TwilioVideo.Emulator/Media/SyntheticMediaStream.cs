using System;
using System.IO;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>
/// Generated media: pseudorandom bytes that depend only on the SID and the position, so that a download can be verified. They are not kept
/// in memory.
/// </summary>
internal sealed class SyntheticMediaStream(Sid sid, long start, long length) : Stream
{
    private const int WordSize = sizeof(ulong);

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int bytesRead = (int)Math.Min(count, length - _read);
        for (int index = 0; index < bytesRead; index++)
        {
            long position = start + _read + index;
            ulong word = SplitMix64.Mix(sid.High + (ulong)(position / WordSize));
            buffer[offset + index] = (byte)(word >> (int)(position % WordSize * 8));
        }

        _read += bytesRead;
        return bytesRead;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
