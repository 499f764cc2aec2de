using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>The writers of a response. Each thread reuses its own.</summary>
internal sealed class ResponseWriter
{
    [ThreadStatic]
    private static ResponseWriter? _current;

    private ResponseWriter()
    {
        // The service does not escape "&" and similar characters, and these bodies are never embedded in HTML.
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

    /// <summary>Discards what was written, so that an error can be written instead.</summary>
    public void Restart()
    {
        Buffer.Clear();
        Json.Reset();
    }
}
