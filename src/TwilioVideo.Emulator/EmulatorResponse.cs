using System;
using System.Buffers;
using System.Collections.Generic;

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

    /// <summary>The body. Not to be read after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        byte[]? pooled = _pooled;
        _pooled = null;
        Body = default;
        if (pooled is not null)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }

    /// <summary>How far the answer is to come. The transport sees to it.</summary>
    public EmulatorDelivery Delivery { get; internal set; }

    internal void AddHeader(string name, string value) => _headers.Add(new KeyValuePair<string, string>(name, value));

    internal void TakeBody(AnswerBuffer buffer)
    {
        Body = buffer.Detach(out _pooled);
    }

    internal void ReplaceBody(byte[] body, string contentType)
    {
        Dispose();
        Body = body;
        ContentType = contentType;
    }
}
