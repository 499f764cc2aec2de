using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>What writing an answer needs, kept by each thread for its next one.</summary>
internal sealed class AnswerWriter
{
    [ThreadStatic]
    private static AnswerWriter? _ofThisThread;

    private AnswerWriter()
    {
        // The service does not escape "&" and the like; nobody embeds these bodies in HTML.
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        Json = new Utf8JsonWriter(Buffer, options);
    }

    public AnswerBuffer Buffer { get; } = new();

    public Utf8JsonWriter Json { get; }

    public UrlText Url { get; } = new();

    public static AnswerWriter Take()
    {
        AnswerWriter writer = _ofThisThread ??= new AnswerWriter();
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
