using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the storage settings of recordings and of compositions.</summary>
internal static class StorageSettingsOperations
{
    private const string RecordingPath = "/v1/RecordingSettings/Default";
    private const string CompositionPath = "/v1/CompositionSettings/Default";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("FetchRecordingSettings", "GET", RecordingPath, FetchForRecordings),
        new("CreateRecordingSettings", "POST", RecordingPath, CreateForRecordings),
        new("FetchCompositionSettings", "GET", CompositionPath, FetchForCompositions),
        new("CreateCompositionSettings", "POST", CompositionPath, CreateForCompositions),
    ];

    private static void FetchForRecordings(OperationContext context) =>
        Write(context, context.Account.Media.RecordingSettings, RecordingPath);

    private static void FetchForCompositions(OperationContext context) =>
        Write(context, context.Account.Media.CompositionSettings, CompositionPath);

    private static void CreateForRecordings(OperationContext context)
    {
        context.Account.Media.RecordingSettings = Read(context);
        Write(context, context.Account.Media.RecordingSettings, RecordingPath);
    }

    private static void CreateForCompositions(OperationContext context)
    {
        context.Account.Media.CompositionSettings = Read(context);
        Write(context, context.Account.Media.CompositionSettings, CompositionPath);
    }

    private static StorageSettings Read(OperationContext context)
    {
        RequestParameters form = context.Form;
        StorageSettings settings = new()
        {
            FriendlyName = form.GetRequired("FriendlyName"),
            AwsCredentialsSid = form.GetSid("AwsCredentialsSid", SidPrefix.Credential),
            AwsS3Url = form.GetUrl("AwsS3Url"),
            AwsStorageEnabled = form.GetBoolean("AwsStorageEnabled") ?? false,
            EncryptionKeySid = form.GetSid("EncryptionKeySid", SidPrefix.Credential),
            EncryptionEnabled = form.GetBoolean("EncryptionEnabled") ?? false,
        };
        if (settings.AwsStorageEnabled && (settings.AwsS3Url is null || settings.AwsCredentialsSid is null))
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, "AwsStorageEnabled needs AwsS3Url and AwsCredentialsSid.");
        }

        if (settings.EncryptionEnabled && settings.EncryptionKeySid is null)
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, "EncryptionEnabled needs EncryptionKeySid.");
        }

        context.RecordChange(null, null, string.Empty, null, null);
        return settings;
    }

    private static void Write(OperationContext context, StorageSettings settings, string path)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteString("friendly_name"u8, settings.FriendlyName);
        json.WriteString("aws_credentials_sid"u8, settings.AwsCredentialsSid);
        json.WriteString("aws_s3_url"u8, settings.AwsS3Url);
        json.WriteBoolean("aws_storage_enabled"u8, settings.AwsStorageEnabled);
        json.WriteString("encryption_key_sid"u8, settings.EncryptionKeySid);
        json.WriteBoolean("encryption_enabled"u8, settings.EncryptionEnabled);
        json.WriteString(JsonPropertyNames.Url, context.Url.Restart().Append(path).Written);
        json.WriteEndObject();
    }
}
