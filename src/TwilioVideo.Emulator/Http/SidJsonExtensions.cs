using System;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Http;

/// <summary>Writes SIDs without allocating strings.</summary>
internal static class SidJsonExtensions
{
    public static void WriteSid(this Utf8JsonWriter json, JsonEncodedText name, string prefix, Sid sid)
    {
        Span<byte> text = stackalloc byte[Sid.TextLength];
        sid.Format(prefix, text);
        json.WriteString(name, text);
    }
}
