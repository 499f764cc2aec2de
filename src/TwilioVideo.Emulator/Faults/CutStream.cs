using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator;

/// <summary>A body whose connection breaks off where it should go on.</summary>
internal sealed class CutStream(byte[] bytes, int offset, int count) : Stream
{
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static IOException Cut() => new("The response ended prematurely.");

    public override int Read(byte[] buffer, int start, int length)
    {
        if (_read == count && length > 0)
        {
            throw Cut();
        }

        int some = Math.Min(length, count - _read);
        Buffer.BlockCopy(bytes, offset + _read, buffer, start, some);
        _read += some;
        return some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int start, int length, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Read(buffer, start, length));
        }
        catch (IOException exception)
        {
            return Task.FromException<int>(exception);
        }
    }

#if NET8_0_OR_GREATER
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] some = new byte[Math.Min(buffer.Length, 4096)];
        try
        {
            int length = Read(some, 0, some.Length);
            some.AsMemory(0, length).CopyTo(buffer);
            return new ValueTask<int>(length);
        }
        catch (IOException exception)
        {
            return ValueTask.FromException<int>(exception);
        }
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
