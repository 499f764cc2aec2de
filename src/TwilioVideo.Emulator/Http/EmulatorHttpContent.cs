using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.Http;

/// <summary>The body of a response, read from the buffer in which it was written.</summary>
internal sealed class EmulatorHttpContent : HttpContent
{
    private readonly EmulatorResponse _response;

    public EmulatorHttpContent(EmulatorResponse response)
    {
        _response = response;
        if (response.ContentType is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        }
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using Stream body = OpenBody();
        await body.CopyToAsync(stream).ConfigureAwait(false);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(OpenBody());

    protected override bool TryComputeLength(out long length)
    {
        length = _response.BodyLength;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // The base disposes the stream, which reads from the buffer that the response returns to its pool.
        base.Dispose(disposing);
        if (disposing)
        {
            _response.Dispose();
        }
    }

    private Stream OpenBody()
    {
        Stream body = _response.BodyStream ?? OpenBuffer();
        return _response.Delivery == ResponseDelivery.Truncated ? new TruncatedStream(body, _response.BodyLength / 2) : body;
    }

    private MemoryStream OpenBuffer() =>
        MemoryMarshal.TryGetArray(_response.Body, out ArraySegment<byte> segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream();
}
