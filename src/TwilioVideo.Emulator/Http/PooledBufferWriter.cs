using System;
using System.Buffers;

namespace TwilioVideo.Emulator.Http;

/// <summary>A buffer writer on one pooled array, which is detached when the response is complete.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>
{
    private const int MinSize = 2048;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(Length + count, _bytes.Length * 2), MinSize));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        Release();
        _bytes = larger;
    }

    public ReadOnlyMemory<byte> Detach(out byte[]? pooled)
    {
        ReadOnlyMemory<byte> written = _bytes.AsMemory(0, Length);
        pooled = _bytes.Length == 0 ? null : _bytes;
        _bytes = [];
        Length = 0;
        return written;
    }

    private void Release()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
