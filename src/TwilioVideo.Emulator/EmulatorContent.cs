using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator;

/// <summary>An answer's body, read straight from the buffer in which it was written.</summary>
internal sealed class EmulatorContent : HttpContent
{
    private readonly EmulatorResponse _response;

    public EmulatorContent(EmulatorResponse response)
    {
        _response = response;
        if (response.ContentType is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (_response.Delivery == EmulatorDelivery.Cut)
        {
            throw CutStream.Cut();
        }

        ArraySegment<byte> body = Body();
        return stream.WriteAsync(body.Array!, body.Offset, body.Count);
    }

    protected override Task<Stream> CreateContentReadStreamAsync()
    {
        ArraySegment<byte> body = Body();
        return Task.FromResult<Stream>(
            _response.Delivery == EmulatorDelivery.Cut
                ? new CutStream(body.Array!, body.Offset, body.Count / 2)
                : new MemoryStream(body.Array!, body.Offset, body.Count, writable: false));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _response.Body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // First the stream that may still be read, then the buffer under it.
        base.Dispose(disposing);
        if (disposing)
        {
            _response.Dispose();
        }
    }

    private ArraySegment<byte> Body() =>
        MemoryMarshal.TryGetArray(_response.Body, out ArraySegment<byte> segment) && segment.Array is not null
            ? segment
            : new ArraySegment<byte>([]);
}
