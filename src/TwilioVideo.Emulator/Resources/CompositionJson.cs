using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>A composition as the service writes it.</summary>
internal static class CompositionJson
{
    public static void Write(Exchange exchange, Composition composition)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteString(FieldName.Status, composition.Status);
        json.WriteTime(FieldName.DateCreated, composition.DateCreated);
        json.WriteTime(FieldName.DateCompleted, composition.DateCompleted);
        json.WriteTime(FieldName.DateDeleted, composition.DateDeleted);
        json.WriteSid(FieldName.Sid, SidPrefix.Composition, composition.Sid);
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, composition.Room);
        WriteSettings(json, composition.Settings);
        json.WriteNumber("bitrate"u8, composition.Bitrate);
        json.WriteNumber("size"u8, composition.Size);
        json.WriteNumber(FieldName.Duration, composition.Duration);
        json.WriteNull("media_external_location"u8);
        UrlText url = exchange.Url.Restart().Append("/v1/Compositions/"u8).Append(SidPrefix.Composition, composition.Sid);
        json.WriteString(FieldName.Url, url.Written);
        json.WriteStartObject(FieldName.Links);
        json.WriteString("media"u8, url.Append("/Media"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteSettings(Utf8JsonWriter json, CompositionSettings settings)
    {
        WriteTexts(json, "audio_sources"u8, settings.AudioSources);
        WriteTexts(json, "audio_sources_excluded"u8, settings.AudioSourcesExcluded);
        json.WritePropertyName("video_layout"u8);
        json.WriteRawValue(settings.VideoLayout);
        json.WriteString("resolution"u8, settings.Resolution);
        json.WriteBoolean("trim"u8, settings.Trim);
        json.WriteString("format"u8, settings.Format);
        json.WriteString(FieldName.StatusCallback, settings.StatusCallback);
        json.WriteString(FieldName.StatusCallbackMethod, settings.StatusCallbackMethod);
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
