using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator;

/// <summary>
/// A response of the emulator, independent of the transport. <see cref="Dispose"/> returns the buffer of the body to its pool.
/// </summary>
public sealed class EmulatorResponse : IDisposable
{
    private readonly List<KeyValuePair<string, string>> _headers = new(4);
    private byte[]? _pooled;

    internal EmulatorResponse(int status) => Status = status;

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the headers except <c>Date</c> and <c>Content-Length</c>, which the transport adds.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Gets the <c>Content-Type</c>; null when there is no body. It is not among <see cref="Headers"/>.</summary>
    public string? ContentType { get; internal set; }

    /// <summary>Gets the body as a stream when it is too large for memory; otherwise null. <see cref="Body"/> is empty then.</summary>
    public Stream? BodyStream { get; private set; }

    /// <summary>Gets the length of the body, in <see cref="Body"/> or in <see cref="BodyStream"/>.</summary>
    public long BodyLength { get; private set; }

    /// <summary>Gets the body. It is not valid after <see cref="Dispose"/>.</summary>
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

    /// <summary>Gets how the transport has to deliver the response.</summary>
    public ResponseDelivery Delivery { get; internal set; }

    internal void AddHeader(string name, string value) => _headers.Add(new KeyValuePair<string, string>(name, value));

    internal void SetBody(PooledBufferWriter buffer)
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
