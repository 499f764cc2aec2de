using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes a composition as the service does.</summary>
internal static class CompositionJsonWriter
{
    public static void Write(OperationContext context, Composition composition)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteString(JsonPropertyNames.Status, composition.Status);
        json.WriteTime(JsonPropertyNames.DateCreated, composition.DateCreated);
        json.WriteTime(JsonPropertyNames.DateCompleted, composition.DateCompleted);
        json.WriteTime(JsonPropertyNames.DateDeleted, composition.DateDeleted);
        json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Composition, composition.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, composition.Room);
        WriteSettings(json, composition.Settings);
        json.WriteNumber("bitrate"u8, composition.Bitrate);
        json.WriteNumber("size"u8, composition.Size);
        json.WriteNumber(JsonPropertyNames.Duration, composition.Duration);
        json.WriteNull("media_external_location"u8);
        Utf8UrlBuilder url = context.Url.Restart().Append("/v1/Compositions/"u8).Append(SidPrefix.Composition, composition.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("media"u8, url.Append("/Media"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteSettings(Utf8JsonWriter json, CompositionSettings settings)
    {
        WriteStrings(json, "audio_sources"u8, settings.AudioSources);
        WriteStrings(json, "audio_sources_excluded"u8, settings.AudioSourcesExcluded);
        json.WritePropertyName("video_layout"u8);
        json.WriteRawValue(settings.VideoLayout);
        json.WriteString("resolution"u8, settings.Resolution);
        json.WriteBoolean("trim"u8, settings.Trim);
        json.WriteString("format"u8, settings.Format);
        json.WriteString(JsonPropertyNames.StatusCallback, settings.StatusCallback);
        json.WriteString(JsonPropertyNames.StatusCallbackMethod, settings.StatusCallbackMethod);
    }

    private static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
