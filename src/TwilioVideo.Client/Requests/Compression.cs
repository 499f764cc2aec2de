using System;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Requests;

/// <summary>Asks for compressed answers where they are large, which is lists. For a single thing it would cost more than it saves.</summary>
internal static class Compression
{
    private const string Method = "gzip";

    public static void Accept(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("Accept-Encoding", Method);

    public static async ValueTask<Stream> OpenPlainAsync(HttpContent content, CancellationToken stop)
    {
        var body = await content.OpenAsync(stop).ConfigureAwait(false);
        foreach (var encoding in content.Headers.ContentEncoding)
        {
            return string.Equals(encoding, Method, StringComparison.OrdinalIgnoreCase) ? new GZipStream(body, CompressionMode.Decompress) : body;
        }

        return body;
    }
}
