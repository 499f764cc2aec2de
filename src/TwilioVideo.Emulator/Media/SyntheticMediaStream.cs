using System;
using System.IO;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Media;

/// <summary>
/// Generated media: bytes that look random, belong to one SID, and are the same at the same place every time, so that a download can be
/// checked by its hash. Nothing of it is kept in memory.
/// </summary>
internal sealed class SyntheticMediaStream(Sid sid, long start, long length) : Stream
{
    private const int Word = sizeof(ulong);

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int some = (int)Math.Min(count, length - _read);
        for (int index = 0; index < some; index++)
        {
            long place = start + _read + index;
            ulong word = SplitMix64.Mix(sid.High + (ulong)(place / Word));
            buffer[offset + index] = (byte)(word >> (int)(place % Word * 8));
        }

        _read += some;
        return some;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
