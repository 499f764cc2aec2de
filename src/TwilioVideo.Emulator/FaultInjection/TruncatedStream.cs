using System;
using System.IO;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>A stream that fails after a number of bytes, like a connection that is reset.</summary>
internal sealed class TruncatedStream(Stream inner, long count) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int length)
    {
        if (_read == count && length > 0)
        {
            throw new IOException("The response ended prematurely.");
        }

        int bytesRead = inner.Read(buffer, offset, (int)Math.Min(length, count - _read));
        _read += bytesRead;
        return bytesRead;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
