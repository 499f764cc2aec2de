using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>What writing an answer needs, kept by each thread for its next one.</summary>
internal sealed class ResponseWriter
{
    [ThreadStatic]
    private static ResponseWriter? _current;

    private ResponseWriter()
    {
        // The service does not escape "&" and the like; nobody embeds these bodies in HTML.
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        Json = new Utf8JsonWriter(Buffer, options);
    }

    public PooledBufferWriter Buffer { get; } = new();

    public Utf8JsonWriter Json { get; }

    public Utf8UrlBuilder Url { get; } = new();

    public static ResponseWriter GetForCurrentThread()
    {
        ResponseWriter writer = _current ??= new ResponseWriter();
        writer.Restart();
        return writer;
    }

    /// <summary>Forgets what was written, for an answer that turns out to be an error.</summary>
    public void Restart()
    {
        Buffer.Clear();
        Json.Reset();
    }
}
