using System.Collections.Generic;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>The operations on the settings for where recordings and compositions are kept: two resources of one kind.</summary>
internal static class StorageSettingsOperations
{
    private const string RecordingPath = "/v1/RecordingSettings/Default";
    private const string CompositionPath = "/v1/CompositionSettings/Default";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRecordingSettings", "GET", RecordingPath, exchange => Write(exchange, exchange.Account.Media.RecordingSettings, RecordingPath)),
        new("CreateRecordingSettings", "POST", RecordingPath, CreateForRecordings),
        new("FetchCompositionSettings", "GET", CompositionPath, exchange => Write(exchange, exchange.Account.Media.CompositionSettings, CompositionPath)),
        new("CreateCompositionSettings", "POST", CompositionPath, CreateForCompositions),
    ];

    private static void CreateForRecordings(Exchange exchange)
    {
        exchange.Account.Media.RecordingSettings = Read(exchange);
        Write(exchange, exchange.Account.Media.RecordingSettings, RecordingPath);
    }

    private static void CreateForCompositions(Exchange exchange)
    {
        exchange.Account.Media.CompositionSettings = Read(exchange);
        Write(exchange, exchange.Account.Media.CompositionSettings, CompositionPath);
    }

    private static StorageSettings Read(Exchange exchange)
    {
        Parameters form = exchange.Form;
        StorageSettings settings = new()
        {
            FriendlyName = form.Required("FriendlyName"),
            AwsCredentialsSid = form.SidText("AwsCredentialsSid", SidPrefix.Credential),
            AwsS3Url = form.Url("AwsS3Url"),
            AwsStorageEnabled = form.Flag("AwsStorageEnabled") ?? false,
            EncryptionKeySid = form.SidText("EncryptionKeySid", SidPrefix.Credential),
            EncryptionEnabled = form.Flag("EncryptionEnabled") ?? false,
        };
        if (settings.AwsStorageEnabled && (settings.AwsS3Url is null || settings.AwsCredentialsSid is null))
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, "AwsStorageEnabled needs AwsS3Url and AwsCredentialsSid.");
        }

        if (settings.EncryptionEnabled && settings.EncryptionKeySid is null)
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, "EncryptionEnabled needs EncryptionKeySid.");
        }

        exchange.Note(null, null, string.Empty, null, null);
        return settings;
    }

    private static void Write(Exchange exchange, StorageSettings settings, string path)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteString("friendly_name"u8, settings.FriendlyName);
        json.WriteString("aws_credentials_sid"u8, settings.AwsCredentialsSid);
        json.WriteString("aws_s3_url"u8, settings.AwsS3Url);
        json.WriteBoolean("aws_storage_enabled"u8, settings.AwsStorageEnabled);
        json.WriteString("encryption_key_sid"u8, settings.EncryptionKeySid);
        json.WriteBoolean("encryption_enabled"u8, settings.EncryptionEnabled);
        json.WriteString(FieldName.Url, exchange.Url.Restart().Append(path).Written);
        json.WriteEndObject();
    }
}
