using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Tests;

/// <summary>A request as a handler saw it, before its content is disposed.</summary>
internal sealed record RecordedRequest(string Method, Uri Uri, string? Form, IReadOnlyDictionary<string, string> Headers, Version Version)
{
    public string Path => Uri.PathAndQuery;

    public static async Task<RecordedRequest> ReadAsync(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? [])
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var form = request.Content is null ? null : await request.Content.ReadAsStringAsync();
        return new RecordedRequest(request.Method.Method, request.RequestUri!, form, headers, request.Version);
    }

    public override string ToString() => $"{Method} {Path}";
}
