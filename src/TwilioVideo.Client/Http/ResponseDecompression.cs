using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Http;

/// <summary>Requests and opens compressed responses.</summary>
internal static class ResponseDecompression
{
    private const string Method = "gzip";

    public static void AddAcceptEncoding(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("Accept-Encoding", Method);

    public static async ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        foreach (var encoding in content.Headers.ContentEncoding)
        {
            return string.Equals(encoding, Method, StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(body, CompressionMode.Decompress) : body;
        }

        return body;
    }
}
