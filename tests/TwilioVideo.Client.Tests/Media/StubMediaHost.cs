using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;

namespace TwilioVideo.Client.Tests.Media;

/// <summary>The service that points to the media, and the host that has it; each request to the host can be answered otherwise.</summary>
internal sealed class StubMediaHost : IDisposable
{
    public const string Address = "https://media.example.com/file";
    private readonly Queue<Func<RecordedRequest, HttpResponseMessage>> _scripted = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("media").FullName;

    public StubMediaHost()
    {
        Handler = new StubHttpMessageHandler(Respond);
        File = Path.Combine(_folder, "media.mkv");
    }

    public StubHttpMessageHandler Handler { get; }

    public string File { get; }

    public byte[] Media { get; set; } = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];

    public string? ETag { get; set; } = "\"v1\"";

    public string Location { get; set; } = Address;

    public IEnumerable<RecordedRequest> Fetches => Handler.Requests.Where(request => request.Uri.Host != "video.twilio.com");

    /// <summary>Answers the next request to the media's host in this way.</summary>
    public StubMediaHost Then(Func<RecordedRequest, HttpResponseMessage> respond)
    {
        _scripted.Enqueue(respond);
        return this;
    }

    /// <summary>Answers the next request with the first bytes, and then breaks the connection.</summary>
    public StubMediaHost ThenBreakAfter(int length) => Then(request =>
    {
        var response = Serve(request);
        var bytes = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var content = new StreamContent(new BrokenStream(bytes[..Math.Min(length, bytes.Length)]));
        foreach (var header in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        content.Headers.ContentLength = bytes.Length;
        response.Content = content;
        return response;
    });

    /// <summary>What a host answers that serves ranges of a file that stays the same.</summary>
    public HttpResponseMessage Serve(RecordedRequest request)
    {
        var from = 0;
        if (request.Headers.TryGetValue("Range", out var range) && (!request.Headers.TryGetValue("If-Range", out var validator) || validator == ETag))
        {
            from = int.Parse(range.Split('=', '-')[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        if (from > 0 && from >= Media.Length)
        {
            var none = new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable) { Content = new ByteArrayContent([]) };
            none.Content.Headers.ContentRange = new ContentRangeHeaderValue(Media.Length);
            return none;
        }

        var response = new HttpResponseMessage(from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK) { Content = new ByteArrayContent(Media[from..]) };
        if (from > 0)
        {
            response.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, Media.Length - 1, Media.Length);
        }

        if (ETag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", ETag);
        }

        return response;
    }

    public void Dispose()
    {
        Handler.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private HttpResponseMessage Respond(RecordedRequest request) =>
        request.Uri.Host == "video.twilio.com" ? StubHttpMessageHandler.Json("", 302, ("Location", Location))
        : _scripted.TryDequeue(out var respond) ? respond(request)
        : Serve(request);
}
