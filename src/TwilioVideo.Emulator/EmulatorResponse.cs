using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator;

/// <summary>An answer, whatever will carry it. Its body lies in a pooled buffer that <see cref="Dispose"/> gives back.</summary>
public sealed class EmulatorResponse : IDisposable
{
    private readonly List<KeyValuePair<string, string>> _headers = new(4);
    private byte[]? _pooled;

    internal EmulatorResponse(int status) => Status = status;

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The headers except <c>Date</c> and <c>Content-Length</c>, which the transport adds.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>The <c>Content-Type</c>; null when there is no body. It is not among <see cref="Headers"/>.</summary>
    public string? ContentType { get; internal set; }

    /// <summary>The body where it is too large for memory; then <see cref="Body"/> is empty.</summary>
    public Stream? BodyStream { get; private set; }

    /// <summary>How long the body is, in whichever of the two it lies.</summary>
    public long BodyLength { get; private set; }

    /// <summary>The body. Not to be read after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[]? pooled = _pooled;
        _pooled = null;
        Body = default;
        BodyStream?.Dispose();
        BodyStream = null;
        if (pooled is not null)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }

    /// <summary>How far the answer is to come. The transport sees to it.</summary>
    public ResponseDelivery Delivery { get; internal set; }

    internal void AddHeader(string name, string value) => _headers.Add(new KeyValuePair<string, string>(name, value));

    internal void TakeBody(PooledBufferWriter buffer)
    {
        Body = buffer.Detach(out _pooled);
        BodyLength = Body.Length;
    }

    internal void ReplaceBody(byte[] body, string contentType)
    {
        Dispose();
        Body = body;
        BodyLength = body.Length;
        ContentType = contentType;
    }

    internal void SetStream(Stream body, long length, string contentType)
    {
        BodyStream = body;
        BodyLength = length;
        ContentType = contentType;
    }
}
